// The questions and their answers were written from the document before the graph was looked at; queries, ids and the
// graph's own words came afterwards. Where a second reading of the passage corrected an answer, a comment says so.
import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Who killed how many in Moura, on which days, and is it certain?',
    query: `MATCH (attacker)-[r:FOUGHT]->(attacked) WHERE 'Moura' IN r.place AND '003' IN r.documentIds
      RETURN attacker.id, attacked.id, toString(r.startMin), toString(r.endMax), r.killedMin, r.killedMax, r.status`,
    rows: [['malian-army', 'fulani', '2022-03-27', '2022-03-31', 300, 300, 'reported']],
  },
  {
    asks: 'Of which al-Qaeda was Mohamad Koufa, in what role, and who says so?',
    query: `${claimsOf('003')} WHERE to.id = 'mohamad-koufa' RETURN from.id, c.type, c.role, c.stance, c.attributedTo`,
    rows: [['al-qaeda', 'LED_BY', 'co-leader', 'reports', 'Wassim Nasr']],
  },
  {
    asks: 'How does Russia help, whom, and on whose word?',
    query: `${claimsOf('003')} WHERE c.type = 'SUPPORTED' AND from.id = 'russia'
      RETURN DISTINCT to.id, c.kind, c.stance, c.attributedTo ORDER BY to.id`,
    rows: [['mali-government', 'training', 'claims', 'Mali’s transition government'], ['malian-army', 'military', 'reports', 'Wassim Nasr']],
  },
  {
    asks: 'For whom does Wassim Nasr work?',
    query: `${claimsOf('003')} WHERE from.id = 'wassim-nasr' RETURN c.type, to.id`,
    rows: [['PART_OF', 'france-24']],
  },
  {
    asks: 'Which groups are no party to the peace process?',
    query: `MATCH (:Actor {id: 'mali-government'})-[r:NEGOTIATED_WITH {status: 'denied'}]-(group) WHERE '003' IN r.documentIds
      RETURN group.id ORDER BY group.id`,
    rows: [['isgs'], ['jnim']],
  },
  {
    asks: 'Who are the three parties of the accord of 2015, and what is each made of?',
    query: `MATCH (a:Actor)-[r:NEGOTIATED_WITH {event: 'algiers-accord-2015'}]-(:Actor) WHERE '003' IN r.documentIds
      WITH DISTINCT a OPTIONAL MATCH (member:Group)-[part:PART_OF]->(a) WHERE '003' IN part.documentIds
      WITH a.id AS party, member.id AS member ORDER BY party, member RETURN party, collect(member) ORDER BY party`,
    rows: [['cma', ['hcua', 'maa', 'mnla']], ['mali-government', []], ['platform', ['cmfpr', 'gatia', 'maa-pf']]],
  },
  {
    asks: 'Did Ansar Dine agree to a ceasefire in autumn 2016?',
    query: `MATCH (:Actor {id: 'ansar-dine'})-[r:NEGOTIATED_WITH]-(other) WHERE '003' IN r.documentIds AND r.kind = ['ceasefire']
      RETURN other.id, r.status, r.disputedOn, toString(r.startMax)`,
    rows: [['mahmoud-dicko', 'disputed', ['fact'], '2016-10-31']],
  },
  {
    asks: 'Who led which body on 31 October 2016?',
    query: `${claimsOf('003')} WHERE c.type = 'LED_BY' AND c.firstDay <= date('2016-10-31') AND c.lastDay >= date('2016-10-31')
      RETURN from.id, to.id ORDER BY from.id`,
    rows: [['ansar-dine', 'iyad-ag-ghaly'], ['high-islamic-council', 'mahmoud-dicko']],
  },
  {
    asks: 'What was founded by whom, and when?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUNDED_BY' RETURN from.id, to.id, toString(c.lastDay) AS day ORDER BY day`,
    rows: [['mnla', 'tuareg', '2011-10-31'], ['ansar-dine', 'iyad-ag-ghaly', '2011-12-31'], ['minusma', 'un-security-council', '2013-04-25']],
  },
  {
    asks: 'Who shared the lead of the MNLA?',
    query: "MATCH (:Actor {id: 'mnla'})-[r:LED_BY]->(leader) WHERE '003' IN r.documentIds RETURN leader.id, r.role ORDER BY leader.id",
    rows: [['bilal-ag-acherif', ['co-leader']], ['mahmoud-ag-aghali', ['co-leader']]],
  },
  {
    asks: 'Which allies of the MNLA did it clash with in spring 2012, and is the attacker told?',
    query: `MATCH (:Actor {id: 'mnla'})-[fight:FOUGHT]-(once)-[:ALLIED]-(:Actor {id: 'mnla'}) WHERE '003' IN fight.documentIds AND fight.startMin = date('2012-03-01')
      RETURN DISTINCT once.id, toString(fight.endMax), fight.attackerKnown ORDER BY once.id`,
    rows: [['ansar-dine', '2012-05-31', false], ['mujao', '2012-05-31', false]],
  },
  {
    asks: 'Who attacked whom at Menaka, and when?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUGHT' AND c.place = 'Menaka' RETURN from.id, to.id, c.when`,
    rows: [['iyad-ag-ghaly', 'malian-army', '1990-06']],
  },
  {
    asks: 'Which movements and offices did Iyad Ag Ghaly hold before 2010, in order?',
    query: `${claimsOf('003')} WHERE 'iyad-ag-ghaly' IN [from.id, to.id] AND c.type IN ['LED_BY', 'PART_OF'] AND c.lastDay < date('2010-01-01')
      RETURN toString(c.firstDay) AS day, CASE c.type WHEN 'LED_BY' THEN from.id ELSE to.id END AS body, c.roleText ORDER BY day, body`,
    rows: [
      ['2007-11-01', 'adc', 'president'],
      ['2007-11-01', 'mali-government', 'advisor to the Malian Consulate'],
      ['2009-11-01', 'mali-government', 'Malian Consul General'],
    ],
  },
  {
    asks: 'Which movement did he help in November 2009, and how?',
    query: "MATCH (:Actor {id: 'iyad-ag-ghaly'})-[r:SUPPORTED]->(helped) WHERE '003' IN r.documentIds RETURN helped.id, r.kind",
    rows: [['dawa', ['organisation']]],
  },
  {
    asks: 'With whom did his ADC have to do in late 2006?',
    query: `${claimsOf('003')} WHERE from.id = 'adc' AND c.type <> 'LED_BY' RETURN to.id, c.place, toString(c.firstDay), toString(c.lastDay)`,
    rows: [['aqim', 'northern Mali', '2006-09-01', '2006-12-31']],
  },
  {
    asks: 'Which agreements between the government and rebels from 2013 to 2015 have a day, in order?',
    query: `${claimsOf('003')} WHERE c.type = 'NEGOTIATED_WITH' AND c.outcome = 'done' AND from.id = 'mali-government'
      AND c.firstDay = c.lastDay AND c.firstDay < date('2016-01-01') RETURN c.when, to.id, c.kind ORDER BY c.when`,
    rows: [['2013-06-18', 'mnla', 'ceasefire'], ['2014-07-24', 'tuareg', 'accord'], ['2015-06-20', 'tuareg', 'accord']],
  },
  {
    asks: 'Who mediated in the talks before the ceasefire of June 2013, and where?',
    query: `${claimsOf('003')} WHERE c.kind = 'mediation' AND c.place IS NOT NULL RETURN from.id, to.id, c.place ORDER BY to.id`,
    rows: [['blaise-compaore', 'mali-government', 'Ouagadougou'], ['blaise-compaore', 'mnla', 'Ouagadougou']],
  },
  {
    asks: 'Who held which office of Burkina Faso?',
    query: `${claimsOf('003')} WHERE 'burkina-faso' IN [from.id, to.id] RETURN c.type, from.id, to.id, c.when ORDER BY c.type`,
    rows: [['LED_BY', 'burkina-faso', 'blaise-compaore', '2013-06-10'], ['PART_OF', 'djibril-bassole', 'burkina-faso', '2013-06-10']],
  },
  {
    asks: 'Whom did the MNLA fight over Kidal?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUGHT' AND c.place = 'Kidal' RETURN from.id, to.id, c.when, c.attackerKnown`,
    rows: [['malian-army', 'mnla', '2013', false]],
  },
  {
    asks: 'Who was president of Mali in 2007, and who was elected in August 2013?',
    query: `${claimsOf('003')} WHERE c.type = 'LED_BY' AND from.id = 'mali' RETURN to.id, c.when, coalesce(c.startKnown, false) ORDER BY c.when`,
    rows: [['amadou-toumani-toure', '2007', false], ['ibrahim-boubacar-keita', '2013-08', true]],
  },
  {
    asks: 'When did France begin to intervene, and whom did it drive out?',
    query: `${claimsOf('003')} WHERE from.id = 'france' AND c.startKnown RETURN c.type, to.id, c.when ORDER BY c.type`,
    rows: [['DEPLOYED_IN', 'mali', '2013-01'], ['FOUGHT', 'ansar-dine', '2013']],
  },
  {
    asks: 'Who rose against Mali in January 2012?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUGHT' AND to.id = 'mali' AND c.firstDay = date('2012-01-01') RETURN from.id ORDER BY from.id`,
    rows: [['mnla'], ['tuareg']],
  },
  {
    asks: 'Over whom is the foreign minister of Burkina Faso linked with the MNLA?',
    query: `MATCH (:Actor {id: 'djibril-bassole'})-[a:PART_OF]->(state)-[b:LED_BY]->(head)-[c:NEGOTIATED_WITH]-(:Actor {id: 'mnla'})
      WHERE '003' IN a.documentIds AND '003' IN b.documentIds AND '003' IN c.documentIds RETURN state.id, head.id`,
    rows: [['burkina-faso', 'blaise-compaore']],
  },
])
