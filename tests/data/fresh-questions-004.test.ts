// The questions and their answers were written from the document before the graph was looked at; queries, ids and the
// graph's own words came afterwards. Where a second reading of the passage corrected an answer, a comment says so.
import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Which posts did Keïta hold, and which did he lose when?',
    query: `${claimsOf('004')} WHERE 'ibrahim-boubacar-keita' IN [from.id, to.id] AND c.type IN ['LED_BY', 'PART_OF']
      RETURN c.roleText, c.when, coalesce(c.endKnown, false) ORDER BY c.firstDay, c.roleText`,
    rows: [
      ['prime minister', '199X', false],
      ['National Assembly representative', '[2013-07-28..2013-08-11]', false],
      ["Mali's new president", '2013-08', false],
      ['former prime minister', '[..2013-08-15]', true],
      ['the elected president', '2020-08', true],
    ],
  },
  {
    asks: 'Who was president before him, and since when?',
    query: `${claimsOf('004')} WHERE c.type = 'LED_BY' AND from.id = 'mali' AND to.id <> 'ibrahim-boubacar-keita'
      RETURN to.id, toString(c.firstDay), c.startKnown, c.endKnown`,
    rows: [['amadou-toumani-toure', '2002-01-01', true, true]],
  },
  {
    asks: 'Is Wagner surely in Mali?',
    query: `${claimsOf('004')} WHERE from.id = 'wagner-group' AND to.id = 'mali' RETURN DISTINCT c.type, c.stance`,
    rows: [['DEPLOYED_IN', 'reports']],
  },
  {
    asks: 'With whom did the junta draw closer ties after August 2020?',
    query: `${claimsOf('004')} WHERE from.id = 'mali-government' AND c.type = 'ALLIED' RETURN to.id, toString(c.firstDay)`,
    rows: [['russia', '2020-08-01']],
  },
  {
    asks: 'When did France begin in Mali, and since when was it to leave?',
    query: `${claimsOf('004')} WHERE c.type = 'DEPLOYED_IN' AND from.id = 'france' AND (c.startKnown OR c.endKnown)
      RETURN toString(c.firstDay) AS day, coalesce(c.endKnown, false) ORDER BY day`,
    rows: [['2013-01-11', false], ['2022-02-01', true]],
  },
  {
    asks: 'What is the French operation called, and whose is it?',
    query: "MATCH (operation:Force)-[r:PART_OF]->(:Actor {id: 'france'}) WHERE '004' IN r.documentIds RETURN operation.name",
    rows: [['Operation Serval']],
  },
  {
    asks: 'Which post did Cisse hold, and whose man was he later?',
    query: `${claimsOf('004')} WHERE from.id = 'soumaila-cisse' RETURN c.type, to.id, c.roleText, c.when ORDER BY c.type, c.when`,
    rows: [
      ['PART_OF', 'mali-government', 'minister of finance', '199X'],
      ['PART_OF', 'mali-government', 'former finance minister', '[..2013-08-15]'],
      ['SUPPORTED', 'amadou-toumani-toure', null, '[2002..]'],
    ],
  },
  {
    asks: 'To which party does Dembele belong?',
    query: "MATCH (:Actor {id: 'dramane-dembele'})-[r:PART_OF]->(party) WHERE '004' IN r.documentIds RETURN party.name",
    rows: [['ADEMA']],
  },
  {
    asks: 'Who took Timbuktu together, and on what day?',
    query: `MATCH (a)-[r:ALLIED]->(b) WHERE 'Timbuktu' IN r.place AND '004' IN r.documentIds
      RETURN a.id, b.id, r.kind, toString(r.startMin), toString(r.endMax)`,
    rows: [['french-armed-forces', 'malian-army', ['joint-operation'], '2013-01-28', '2013-01-28']],
  },
  {
    asks: 'Which nine states give soldiers to AFISMA, and who gives it money?',
    query: `${claimsOf('004')} WHERE c.type = 'SUPPORTED' AND to.id = 'afisma' WITH c.kind AS kind, from.id AS giver ORDER BY kind, giver
      RETURN kind, collect(giver) ORDER BY kind`,
    rows: [
      ['funds', ['african-union', 'european-union', 'united-states']],
      ['troops', ['benin', 'burkina-faso', 'chad', 'ghana', 'guinea', 'niger', 'nigeria', 'senegal', 'togo']],
    ],
  },
  {
    asks: 'Which African states had sent soldiers already, and which only by report?',
    query: `${claimsOf('004')} WHERE c.type = 'DEPLOYED_IN' AND from:State AND c.outcome IS NULL AND c.firstDay <= date('2013-01-31')
      AND c.stance IN ['asserts', 'reports'] AND from.id <> 'france'
      WITH c.stance AS how, from.id AS state ORDER BY how, state RETURN how, collect(state) ORDER BY how`,
    rows: [['asserts', ['burkina-faso', 'chad', 'niger']], ['reports', ['nigeria', 'senegal']]],
  },
  {
    asks: 'What did ECOWAS authorise, on whose word?',
    query: `${claimsOf('004')} WHERE from.id = 'ecowas' AND c.attributedTo IS NOT NULL RETURN c.type, to.id, c.outcome, c.stance, c.attributedTo`,
    rows: [['DEPLOYED_IN', 'mali', 'announced', 'reports', 'African officials']],
  },
  {
    asks: 'Were American troops to go to Mali?',
    query: "MATCH (:Actor {id: 'united-states'})-[r:DEPLOYED_IN]->(:Actor {id: 'mali'}) WHERE '004' IN r.documentIds RETURN r.status",
    rows: [['denied']],
  },
  {
    asks: 'Who led or spoke for a militant group in January 2013?',
    query: `${claimsOf('004')} WHERE c.role IN ['leader', 'co-leader', 'spokesman'] AND (from:Group OR to:Group)
      RETURN from.id, c.role, to.id, c.when ORDER BY c.when`,
    rows: [['mujao', 'co-leader', 'abou-dardar', '2013-01-14'], ['oumar-ould-hamaha', 'spokesman', 'aqim', '2013-01-16']],
  },
  {
    asks: 'Out of which group did the hostage takers come?',
    query: `MATCH (parent)-[r:SPLIT_INTO]->(:Actor {id: 'those-who-sign-with-blood'}) WHERE '004' IN r.documentIds
      RETURN parent.id, toString(r.startMax)`,
    rows: [['aqim', '2013-01-16']],
  },
  {
    asks: 'How many hostages did they take, and which part of the toll is only reported?',
    query: `${claimsOf('004')} WHERE c.type = 'FOUGHT' AND from.id = 'those-who-sign-with-blood'
      RETURN to.id, c.when, c.stance, c.killedMin, c.killedMax, c.woundedMin, c.capturedMax ORDER BY c.stance`,
    rows: [['bp', '2013-01-16', 'asserts', null, null, null, 41], ['bp', '2013-01-16', 'reports', 2, 2, 6, null]],
  },
  {
    asks: 'Which office holders of France are named, and as what?',
    query: `${claimsOf('004')} WHERE 'france' IN [from.id, to.id] AND (from:Person OR to:Person) OR from.id = 'french-armed-forces' AND to:Person
      RETURN CASE WHEN from:Person THEN from.id ELSE to.id END AS person, c.roleText ORDER BY person`,
    rows: [
      ['edouard-guillaud', 'Chief of Staff Admiral'],
      ['francois-hollande', 'French President'],
      ['jean-marc-ayrault', 'French Prime Minister'],
      ['jean-yves-le-drian', "France's defense minister"],
    ],
  },
  {
    // Corrected: Prodi’s former post in Italy and Bamba’s word for ECOWAS had been left out.
    asks: 'Which ministers, envoys and directors speak, and for whom?',
    query: `${claimsOf('004')} WHERE c.type = 'PART_OF'
      AND from.id IN ['leon-panetta', 'mikhail-margelov', 'romano-prodi', 'antonio-tete', 'gilles-yabi', 'youssoufou-bamba', 'ramtane-lamamra', 'dahou-ould-kablia']
      WITH from.id AS person, to.id AS body ORDER BY person, body RETURN person, collect(body) ORDER BY person`,
    rows: [
      ['antonio-tete', ['african-union']],
      ['dahou-ould-kablia', ['algeria']],
      ['gilles-yabi', ['international-crisis-group']],
      ['leon-panetta', ['us-government']],
      ['mikhail-margelov', ['russia']],
      ['ramtane-lamamra', ['algeria']],
      ['romano-prodi', ['italy', 'united-nations']],
      ['youssoufou-bamba', ['cote-d-ivoire', 'ecowas']],
    ],
  },
  {
    asks: 'In how many ways were US forces to help the French, and on whose word?',
    query: `MATCH (:Actor {id: 'us-armed-forces'})-[r:SUPPORTED]->(:Actor {id: 'french-armed-forces'}) WHERE '004' IN r.documentIds
      RETURN r.kind, r.outcome, r.status ORDER BY r.kind`,
    rows: [[['intelligence'], ['announced'], 'reported'], [['logistics'], ['announced'], 'reported'], [['transport'], ['announced'], 'reported']],
  },
  {
    asks: 'With which named groups did the government agree to cease hostilities, and who sponsored it?',
    query: `MATCH (:Actor {id: 'mali-government'})-[r:NEGOTIATED_WITH]-(party) WHERE '004' IN r.documentIds AND r.startMin = date('2015-02-19')
      RETURN party.id, r.kind ORDER BY party.id`,
    rows: [['hcua', ['ceasefire']], ['mnla', ['ceasefire']], ['united-nations', ['mediation']]],
  },
])
