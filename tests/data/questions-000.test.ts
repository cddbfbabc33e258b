import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Out of whom, and how much of each, was al-Mourabitoun formed?',
    query: `${claimsOf('000')} WHERE c.type = 'MERGED_INTO' AND to.id = 'al-mourabitoun'
      RETURN from.id, collect(DISTINCT c.extent) AS extent, collect(DISTINCT c.when) AS at ORDER BY from.id`,
    rows: [['al-mulathamun', ['whole'], ['2013-08']], ['mujao', ['faction'], ['2013-08']]],
  },
  {
    asks: 'Who merged into JNIM, and is any of them named only in part?',
    query: `${claimsOf('000')} WHERE c.type = 'MERGED_INTO' AND to.id = 'jnim' WITH from.id AS who, c.extent AS extent ORDER BY who, extent
      RETURN who, collect(DISTINCT extent) AS extent ORDER BY who`,
    rows: [['al-mourabitoun', ['whole']], ['ansar-dine', ['whole']], ['aqim', ['branch', 'whole']], ['flm', ['whole']]],
  },
  {
    asks: 'Who founded Ansar Dine and when?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUNDED_BY' AND from.id = 'ansar-dine' RETURN to.name, c.when`,
    rows: [['Iyad Ag Ghaly', '2011']],
  },
  {
    asks: 'What took the place of Operation Serval?',
    query: "MATCH (:Actor {id: 'operation-serval'})-[r:SUCCEEDED_BY]->(next) WHERE '000' IN r.documentIds RETURN next.name, toString(r.startMin), toString(r.startMax)",
    rows: [['Operation Barkhane', '2014-08-01', '2014-08-31']],
  },
  {
    asks: 'Whom has the Department of State listed, and when?',
    query: `${claimsOf('000')} WHERE c.type = 'DESIGNATED' AND from.id = 'us-department-of-state' RETURN to.id, c.when ORDER BY c.when, to.id`,
    rows: [['adnan-abu-walid-al-sahrawi', '2018-05'], ['isgs', '2018-05'], ['jnim', '2018-09-05'], ['amadou-koufa', '2019-11']],
  },
  {
    asks: 'To whom did al-Sahrawi pledge himself in May 2015?',
    query: `${claimsOf('000')} WHERE c.type = 'PLEDGED_TO' AND from.id = 'adnan-abu-walid-al-sahrawi' AND c.when = '2015-05' RETURN DISTINCT to.id ORDER BY to.id`,
    rows: [['abu-bakr-al-baghdadi'], ['islamic-state']],
  },
  {
    asks: 'Did French forces kill Koufa?',
    query: `${claimsOf('000')} WHERE c.type = 'KILLED_OR_CAPTURED' AND to.id = 'amadou-koufa' RETURN from.id, c.stance ORDER BY c.stance`,
    rows: [['french-armed-forces', 'denies'], ['french-armed-forces', 'rumours']],
  },
  {
    asks: 'Which states founded the G5 Sahel?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUNDED_BY' AND from.id = 'g5-sahel' RETURN to.name, c.when ORDER BY to.name`,
    rows: [['Burkina Faso', '2014'], ['Chad', '2014'], ['Mali', '2014'], ['Mauritania', '2014'], ['Niger', '2014']],
  },
  {
    asks: 'Whom is Qatar said to have paid, and how sure is that?',
    query: `${claimsOf('000')} WHERE c.type = 'SUPPORTED' AND from.id = 'qatar' AND c.kind = 'funds' RETURN to.id, c.stance ORDER BY to.id`,
    rows: [['ansar-dine', 'reports'], ['mnla', 'reports'], ['mujao', 'reports']],
  },
  {
    asks: 'Who killed Droukdel, on what day, and what did he lead until then?',
    query: `${claimsOf('000')} WHERE c.type = 'KILLED_OR_CAPTURED' AND to.id = 'abdelmalek-droukdel'
      MATCH (body:Actor)-[led:LED_BY]->(to) WHERE '000' IN led.documentIds
      WITH from, c, body, led ORDER BY body.id
      RETURN from.id, c.when, collect(DISTINCT body.id + ' ' + led.role[0]) AS led ORDER BY from.id`,
    rows: [
      ['french-armed-forces', '2020-06-03', ['aqim leader', 'jnim co-leader']],
      ['operation-barkhane', '2020-06-03', ['aqim leader', 'jnim co-leader']],
    ],
  },
])
