import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Whom have the United States listed, and on which list?',
    query: `${claimsOf('002')} WHERE c.type = 'DESIGNATED' RETURN from.id, to.id, c.kind, c.when ORDER BY to.id`,
    rows: [
      ['united-states', 'ansar-dine', 'Foreign Terrorist Organization', '2013'],
      ['united-states', 'aqim', 'Foreign Terrorist Organization', '[..2018-12]'],
      ['united-states', 'mujao', 'Specially Designated Global Terrorist', '[..2018-12]'],
    ],
  },
  {
    asks: 'Which states make up the G5 Sahel Joint Force?',
    query: "MATCH (state:State)-[r:PART_OF]->(:Actor {id: 'g5-sahel-joint-force'}) WHERE '002' IN r.documentIds RETURN state.name ORDER BY state.name",
    rows: [['Burkina Faso'], ['Chad'], ['Mali'], ['Mauritania'], ['Niger']],
  },
  {
    asks: 'Who promised money for the G5 Sahel?',
    query: `${claimsOf('002')} WHERE c.type = 'SUPPORTED' AND to.id = 'g5-sahel' RETURN from.id, c.kind, c.outcome ORDER BY from.id`,
    rows: [['european-union', 'funds', 'announced'], ['saudi-arabia', 'funds', 'announced'], ['united-states', 'funds', 'announced']],
  },
  {
    asks: 'Since when has MINUSMA been in Mali?',
    query: `${claimsOf('002')} WHERE c.type = 'DEPLOYED_IN' AND from.id = 'minusma' AND c.startKnown RETURN to.id, c.when`,
    rows: [['mali', '2013-04']],
  },
  {
    asks: 'Where did the United States set up in March 2013, and whom did that help, with what?',
    query: `${claimsOf('002')} WHERE c.when = '2013-03' RETURN c.type, from.id, to.id, c.kind ORDER BY c.type`,
    rows: [['DEPLOYED_IN', 'united-states', 'niger', null], ['SUPPORTED', 'united-states', 'france', 'intelligence']],
  },
  {
    asks: 'Which groups are tied to al-Qaeda, and how closely?',
    query: `${claimsOf('002')} WHERE 'al-qaeda' IN [from.id, to.id] RETURN c.type, from.id, to.id, coalesce(c.role, c.kind) ORDER BY c.type`,
    rows: [['ALLIED', 'al-qaeda', 'mujao', 'ties'], ['PART_OF', 'jnim', 'al-qaeda', 'affiliate']],
  },
  {
    asks: 'Who had a part in the coup of 2012?',
    query: `${claimsOf('002')} WHERE c.event = 'coup-mali-2012-03' RETURN from.id, c.type, to.id`,
    rows: [['ansar-dine', 'FOUGHT', 'mali-government']],
  },
  {
    asks: 'What help ended after the coup?',
    query: `${claimsOf('002')} WHERE c.type = 'SUPPORTED' AND c.endKnown RETURN from.id, to.id, c.kind, toString(c.firstDay)`,
    rows: [['united-states', 'mali-government', 'funds', '2012-01-01']],
  },
  {
    asks: 'Whose is Operation Barkhane, and where does it work?',
    query: `${claimsOf('002')} WHERE from.id = 'operation-barkhane' RETURN c.type, to.id, count(*) AS passages ORDER BY c.type`,
    rows: [['DEPLOYED_IN', 'mali', 2], ['PART_OF', 'france', 2]],
  },
  {
    asks: 'Who welcomed or endorsed the joint force?',
    query: `${claimsOf('002')} WHERE c.kind = 'endorsement' RETURN from.id, to.id ORDER BY from.id`,
    rows: [['african-union', 'g5-sahel-joint-force'], ['un-security-council', 'g5-sahel-joint-force']],
  },
])
