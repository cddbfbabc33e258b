import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Which groups merged into JNIM, when, and which of them on somebody else’s word?',
    query: `${claimsOf('001')} WHERE c.type = 'MERGED_INTO' AND to.id = 'jnim' RETURN from.id, c.when, c.extent, c.stance ORDER BY from.id`,
    rows: [
      ['al-mourabitoun', '2017-03', 'whole', 'asserts'],
      ['ansar-dine', '2017-03', 'whole', 'asserts'],
      ['aqim', '2017-03', 'whole', 'asserts'],
      ['flm', null, 'whole', 'reports'],
    ],
  },
  {
    asks: 'Whom did JNIM attack in Bamako on 17 September 2024, and what is the toll?',
    query: `MATCH (:Actor {id: 'jnim'})-[r:FOUGHT]->(attacked) WHERE r.startMin = date('2024-09-17') AND 'Bamako' IN r.place
      RETURN attacked.id, r.killedMin, r.killedMax, r.woundedMin, r.disputedOn`,
    rows: [['malian-gendarmerie', 77, 77, 255, []]],
  },
  {
    asks: 'Which men did French forces kill or capture, and by which day?',
    query: `${claimsOf('001')} WHERE c.type = 'KILLED_OR_CAPTURED' AND from.id = 'french-armed-forces' AND c.stance = 'asserts' AND c.lastDay IS NOT NULL
      RETURN DISTINCT to.id, c.fate, toString(c.lastDay) AS day ORDER BY day`,
    rows: [
      ['ahmed-al-tilemsi', 'killed', '2014-12-31'],
      ['yahia-abou-hamman', 'killed', '2019-02-22'],
      ['ali-maychou', 'killed', '2019-10-09'],
      ['abdelmalek-droukdel', 'killed', '2020-06-04'],
      ['bah-ag-moussa', 'killed', '2020-11-13'],
      ['bayes-ag-bakabo', 'killed', '2021-06-05'],
      ['oumeya-ould-albakaye', 'captured', '2022-06-11'],
    ],
  },
  {
    asks: 'Who were second in command of JNIM, and until when?',
    query: "MATCH (:Actor {id: 'jnim'})-[r:LED_BY]->(person) WHERE r.role = ['deputy'] RETURN person.name, toString(r.endMax) AS until ORDER BY until",
    rows: [['Yahia Abou Hamman', '2019-02-22'], ['Ali Maychou', '2019-10-09']],
  },
  {
    asks: 'What was IS Sahel called before, and since when does it bear its name?',
    query: `${claimsOf('001')} WHERE c.type = 'RENAMED_TO' AND to.id = 'is-sahel' AND c.when IS NOT NULL RETURN from.name, c.when`,
    rows: [['Islamic State in the Greater Sahara', '2022-03']],
  },
  {
    asks: 'With whom did JNIM make a pact in January 2023?',
    query: `MATCH (:Actor {id: 'jnim'})-[r:ALLIED]-(party) WHERE r.kind = ['pact'] AND r.startMin = date('2023-01-26')
      RETURN party.id, r.place ORDER BY party.id`,
    rows: [['csp-psd', ['northeastern Mali']], ['gatia', ['northeastern Mali']], ['hcua', ['northeastern Mali']]],
  },
  {
    asks: 'Whom did the U.S. Treasury list over the Wagner Group, and when?',
    query: `MATCH (:Actor {id: 'us-department-of-the-treasury'})-[r:DESIGNATED]->(listed)
      WITH toString(r.startMin) AS day, listed.id AS listed ORDER BY day, listed RETURN day, collect(listed) ORDER BY day`,
    rows: [['2023-05-30', ['ivan-maslov']], ['2023-07-24', ['adama-bagayoko', 'alou-boi-diarra', 'sadio-camara']]],
  },
  {
    asks: 'Who counts how many dead of the army at Bourem?',
    query: `${claimsOf('001')} WHERE c.event = 'bourem-2023-09' AND c.tollBySide IS NOT NULL RETURN c.attributedTo, c.stance, c.tollBySide ORDER BY c.attributedTo`,
    rows: [
      ['CMA', 'claims', '{"to":{"killedMin":97,"killedMax":97}}'],
      ['Malian army', 'claims', '{"from":{"killedMin":0,"killedMax":47},"to":{"killedMin":10,"killedMax":10}}'],
    ],
  },
  {
    asks: 'Which mission followed which in Mali?',
    query: `${claimsOf('001')} WHERE c.type = 'SUCCEEDED_BY' AND from:Force RETURN from.id, to.id, c.when ORDER BY c.when`,
    rows: [['afisma', 'minusma', '2013-07'], ['operation-serval', 'operation-barkhane', '2014-08']],
  },
  {
    asks: 'Was Koufa killed, and when is he seen afterwards?',
    query: `${claimsOf('001')} WHERE to.id = 'amadou-koufa' AND c.type IN ['KILLED_OR_CAPTURED', 'LED_BY'] RETURN c.type, from.id, c.stance, c.when ORDER BY c.when, c.stance`,
    rows: [
      ['KILLED_OR_CAPTURED', 'french-armed-forces', 'denies', '2018-11'],
      ['KILLED_OR_CAPTURED', 'french-armed-forces', 'reports', '2018-11'],
      ['LED_BY', 'flm', 'asserts', '2019-02'],
      ['LED_BY', 'jnim', 'asserts', '2020-02-10'],
      ['LED_BY', 'jnim', 'asserts', '2020-05-08'],
    ],
  },
  {
    asks: 'Which attacks on French forces are JNIM’s, and which by its own claim?',
    query: `${claimsOf('001')} WHERE c.type = 'FOUGHT' AND from.id = 'jnim' AND to.id = 'french-armed-forces' RETURN c.when, c.stance, c.killedMin ORDER BY c.when`,
    rows: [
      ['2017-06-01', 'claims', null],
      ['2018-07-01', 'asserts', 8],
      ['2019-09-03', 'claims', 14],
      ['2020-07-23', 'claims', 1],
      ['2020-12-29', 'claims', 3],
    ],
  },
  {
    asks: 'When did Operation Barkhane end, and when Takuba?',
    query: `${claimsOf('001')} WHERE c.endKnown AND c.type IN ['PART_OF', 'DEPLOYED_IN'] AND ((from.id = 'operation-barkhane' AND to.id = 'france') OR (from.id = 'takuba-task-force' AND to.id = 'mali'))
      RETURN DISTINCT from.id, c.when ORDER BY from.id, c.when`,
    rows: [
      ['operation-barkhane', '2022-11'],
      ['operation-barkhane', '2022-11-09'],
      ['takuba-task-force', '2022-02'],
      ['takuba-task-force', '2022-06-30'],
      ['takuba-task-force', '[..2022-06-30]'],
    ],
  },
])
