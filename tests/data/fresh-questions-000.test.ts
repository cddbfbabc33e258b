/**
 * Questions about document 000 that were written, with their answers, from its text alone, before the graph was
 * looked at. Where graph and answer differed, the passage decided.
 */
import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Who merged into JNIM, when, how much of each, and is any of it hearsay?',
    query: `${claimsOf('000')} WHERE c.type = 'MERGED_INTO' AND to.id = 'jnim'
      RETURN DISTINCT from.id, c.extent, c.when, c.stance ORDER BY from.id, c.extent`,
    rows: [
      ['al-mourabitoun', 'whole', '2017-03', 'asserts'],
      ['ansar-dine', 'whole', '2017-03', 'asserts'],
      ['aqim', 'branch', '2017-03', 'asserts'],
      ['aqim', 'whole', '2017-03', 'asserts'],
      ['flm', 'whole', '2017-03', 'asserts'],
    ],
  },
  {
    asks: 'Of whom does a mere part merge, and into what?',
    query: `${claimsOf('000')} WHERE c.type = 'MERGED_INTO' AND c.extent <> 'whole'
      RETURN DISTINCT from.id, c.extent, to.id, c.when, c.stance ORDER BY c.when, from.id`,
    rows: [
      ['mujao', 'faction', 'al-mourabitoun', '2013-08', 'asserts'],
      ['aqim', 'branch', 'jnim', '2017-03', 'asserts'],
    ],
  },
  {
    asks: 'When did the al-Mulathamun Battalion leave AQIM, and who led each of them then?',
    query: `${claimsOf('000')} WHERE c.type = 'SPLIT_INTO' AND to.id = 'al-mulathamun'
      MATCH (from)<-[:SUBJECT]-(a:Claim {type: 'LED_BY', when: c.when})-[:OBJECT]->(left),
        (a)-[:CITES]->(:Document {id: '000'})
      MATCH (to)<-[:SUBJECT]-(b:Claim {type: 'LED_BY', when: c.when})-[:OBJECT]->(leaving),
        (b)-[:CITES]->(:Document {id: '000'})
      RETURN from.id, left.id, leaving.id, c.when, c.stance`,
    rows: [['aqim', 'abdelmalek-droukdel', 'mokhtar-belmokhtar', '[2012-09..2012-12]', 'asserts']],
  },
  {
    asks: 'Who pledged allegiance to whom, and by which day at the latest?',
    query: `${claimsOf('000')} WHERE c.type = 'PLEDGED_TO'
      RETURN DISTINCT from.id, to.id, c.when, c.stance ORDER BY from.id, to.id`,
    rows: [
      ['adnan-abu-walid-al-sahrawi', 'abu-bakr-al-baghdadi', '2015-05', 'asserts'],
      ['adnan-abu-walid-al-sahrawi', 'islamic-state', '2015-05', 'asserts'],
      ['ansar-dine', 'al-qaeda', '2017-03', 'asserts'],
      ['isgs', 'islamic-state', '[..2016]', 'asserts'],
      ['iyad-ag-ghaly', 'ayman-al-zawahiri', '[2017-03..]', 'asserts'],
      ['jnim', 'ayman-al-zawahiri', '[2017-03..]', 'asserts'],
    ],
  },
  {
    asks: 'Which attacks or joint attacks are placed outside Mali, by whom and when?',
    query: `${claimsOf('000')} WHERE c.type IN ['FOUGHT', 'ALLIED'] AND c.event IS NOT NULL
        AND any(abroad IN ['Burkina Faso', 'Niger', 'Côte d’Ivoire', 'Tongo Tongo'] WHERE c.place CONTAINS abroad)
      RETURN c.type, from.id, to.id, c.when, c.stance ORDER BY c.firstDay, from.id, to.id`,
    rows: [
      ['FOUGHT', 'isgs', 'burkina-faso', '[2015-05..]', 'asserts'],
      ['FOUGHT', 'isgs', 'niger', '[2015-05..]', 'asserts'],
      ['ALLIED', 'al-mourabitoun', 'aqim', '2016-01', 'asserts'],
      ['ALLIED', 'al-mourabitoun', 'aqim', '2016-03', 'asserts'],
      ['FOUGHT', 'isgs', 'nigerien-army', '2017-10', 'asserts'],
      ['FOUGHT', 'isgs', 'us-armed-forces', '2017-10', 'asserts'],
    ],
  },
  {
    asks: 'How many died at Tongo Tongo, in all and of each army?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND c.place = 'Tongo Tongo'
      RETURN to.id, c.killedMin, c.killedMax, c.tollBySide ORDER BY to.id`,
    rows: [
      ['nigerien-army', 8, 8, '{"to":{"killedMin":4,"killedMax":4}}'],
      ['us-armed-forces', 8, 8, '{"to":{"killedMin":4,"killedMax":4}}'],
    ],
  },
  {
    asks: 'Who is said to have attacked French and UN forces in April 2018, on whose word, and with what toll?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND c.when = '2018-04'
      RETURN from.id, to.id, c.stance, c.killedMax, c.woundedMax ORDER BY from.id, to.id`,
    rows: [
      ['aqim', 'french-armed-forces', 'claims', 1, 7],
      ['aqim', 'minusma', 'claims', 1, 7],
      ['jnim', 'french-armed-forces', 'asserts', null, 7],
      ['jnim', 'minusma', 'asserts', null, null],
    ],
  },
  {
    asks: 'How many Malian soldiers did JNIM kill in the first half of 2020, by its own word and by suspicion?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND from.id = 'jnim' AND to.id = 'malian-army'
        AND date('2020-01-01') <= c.firstDay AND c.lastDay <= date('2020-06-30')
      RETURN c.stance, c.killedMin, c.when ORDER BY c.stance`,
    rows: [['claims', 69, '[2020-01..2020-06]'], ['reports', 24, '2020-06']],
  },
  {
    asks: 'Who was killed or captured, or is only rumoured to have been, by whom and when?',
    query: `${claimsOf('000')} WHERE c.type = 'KILLED_OR_CAPTURED'
      RETURN to.id, from.id, c.fate, c.when, c.stance ORDER BY to.id, from.id, c.when, c.stance`,
    rows: [
      ['abdelmalek-droukdel', 'french-armed-forces', 'killed', '2020-06-03', 'asserts'],
      ['abdelmalek-droukdel', 'operation-barkhane', 'killed', '2020-06-03', 'asserts'],
      ['amadou-koufa', 'french-armed-forces', 'killed', '2018-11', 'denies'],
      ['amadou-koufa', 'french-armed-forces', 'killed', '2018-11', 'rumours'],
      ['mohamed-mrabat', 'french-armed-forces', 'captured', '2020-05', 'asserts'],
      ['mohamed-mrabat', 'operation-barkhane', 'captured', '2020-05', 'asserts'],
      ['mokhtar-belmokhtar', 'us-armed-forces', 'killed', '2016', 'doubts'],
      ['mokhtar-belmokhtar', 'us-armed-forces', 'killed', '2016', 'reports'],
      ['mokhtar-belmokhtar', 'us-armed-forces', 'killed', '[..2016]', 'reports'],
      ['sultan-ould-bady', 'algeria', 'captured', '2018-08', 'asserts'],
    ],
  },
  {
    asks: 'Which designations fall before the end of 2018, and which after?',
    query: `${claimsOf('000')} WHERE c.type = 'DESIGNATED'
      WITH from.id AS by, c.lastDay <= date('2018-12-31') AS early, to.id AS listed, c.when AS day ORDER BY day, listed
      RETURN by, early, collect(listed + ' ' + day) AS listed ORDER BY early DESC`,
    rows: [
      ['us-department-of-state', true, ['adnan-abu-walid-al-sahrawi 2018-05', 'isgs 2018-05', 'jnim 2018-09-05']],
      ['us-department-of-state', false, ['amadou-koufa 2019-11']],
    ],
  },
  {
    asks: 'Who founded Ansarul Islam, who followed him, and how sure is each?',
    query: `${claimsOf('000')} WHERE c.type IN ['FOUNDED_BY', 'LED_BY', 'SUCCEEDED_BY']
      AND (from.id = 'ansarul-islam' OR from.id = 'ibrahim-malam-dicko')
      RETURN c.type, from.id, to.id, c.when, c.stance ORDER BY c.type`,
    rows: [
      ['FOUNDED_BY', 'ansarul-islam', 'ibrahim-malam-dicko', '2016-12', 'asserts'],
      ['LED_BY', 'ansarul-islam', 'jafar-dicko', '[2019-01..2019-04]', 'reports'],
      ['SUCCEEDED_BY', 'ibrahim-malam-dicko', 'jafar-dicko', '[2017-05..2019-04]', 'reports'],
    ],
  },
  {
    asks: 'Who helped Ansarul Islam, with what, and who only allegedly?',
    query: `${claimsOf('000')} WHERE c.type = 'SUPPORTED' AND to.id = 'ansarul-islam'
      RETURN from.id, c.kind, c.stance ORDER BY from.id`,
    rows: [['amadou-koufa', 'founding', 'reports'], ['flm', 'founding', 'asserts'], ['jnim', 'training', 'asserts']],
  },
  {
    asks: 'Which attacks are laid to Ansarul Islam, who shared in them, and how many did they kill?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND from.id = 'ansarul-islam'
      OPTIONAL MATCH (other:Actor)<-[:SUBJECT]-(also:Claim {type: 'FOUGHT', event: c.event})-[:CITES]->(:Document {id: '000'})
        WHERE other <> from
      RETURN c.when, to.id, c.killedMin, c.stance, other.id ORDER BY c.when`,
    rows: [
      ['2017-03', 'malian-army', 11, 'claims', 'jnim'],
      ['2017-04', 'french-armed-forces', 1, 'reports', null],
      ['2019-10', 'malian-army', 25, 'reports', null],
    ],
  },
  {
    asks: 'Which deadly attacks fall in 2019, and does anyone state them as a fact?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND c.when STARTS WITH '2019' AND c.killedMin > 0
      RETURN c.when, from.id, to.id, c.killedMin, c.killedMax, c.stance ORDER BY c.when`,
    rows: [
      ['2019-01', 'aqim', 'minusma', 10, 10, 'claims'],
      ['2019-03', 'dan-na-ambassagou', 'fulani', 160, null, 'reports'],
      ['2019-10', 'ansarul-islam', 'malian-army', 25, null, 'reports'],
    ],
  },
  {
    asks: 'How was the MNLA tied to Islamist bodies in 2012, and which of these ties collapsed?',
    query: `${claimsOf('000')} WHERE c.type IN ['ALLIED', 'NEGOTIATED_WITH'] AND (from.id = 'mnla' OR to.id = 'mnla')
      WITH CASE from.id WHEN 'mnla' THEN to.id ELSE from.id END AS other, c
      WHERE other IN ['ansar-dine', 'mujao', 'aqim']
      RETURN other, c.kind, c.outcome, c.stance ORDER BY other, c.kind`,
    rows: [
      ['ansar-dine', 'alliance', null, 'asserts'],
      ['ansar-dine', 'merger-agreed', 'collapsed', 'asserts'],
      ['ansar-dine', 'request for help', null, 'asserts'],
      ['ansar-dine', 'truce', null, 'asserts'],
      ['aqim', 'request for help', null, 'asserts'],
      ['mujao', 'joint-operation', null, 'asserts'],
      ['mujao', 'merger-agreed', 'collapsed', 'asserts'],
      ['mujao', 'request for help', null, 'asserts'],
      ['mujao', 'truce', null, 'asserts'],
    ],
  },
  {
    asks: 'Who drove the MNLA from which towns, and when?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND to.id = 'mnla'
      RETURN from.id, c.place, c.when, c.stance ORDER BY from.id, c.place`,
    rows: [
      ['ansar-dine', 'Gao', '2012-06', 'asserts'],
      ['ansar-dine', 'Timbuktu, Kidal, and Gao', '2012-06', 'asserts'],
      ['mujao', 'Gao', '2012-06', 'asserts'],
      ['mujao', 'Timbuktu, Kidal, and Gao', '2012-06', 'asserts'],
    ],
  },
  {
    asks: 'With whom did the Malian government come to terms or talk, by when, and what fell through?',
    query: `${claimsOf('000')} WHERE c.type = 'NEGOTIATED_WITH'
      AND (from.id = 'mali-government' OR to.id = 'mali-government')
      WITH CASE from.id WHEN 'mali-government' THEN to.id ELSE from.id END AS other, c
      RETURN other, toString(min(c.lastDay)) AS latest, 'collapsed' IN collect(c.outcome) AS fell
      ORDER BY latest, other`,
    rows: [
      ['ansar-dine', '2012-12-10', true],
      ['mnla', '2012-12-10', false],
      ['cma', '2015-06-30', false],
      ['amadou-koufa', '2020-02-29', false],
      ['iyad-ag-ghaly', '2020-02-29', false],
      ['jnim', '2020-02-29', false],
    ],
  },
  {
    asks: 'Who says that there was a truce in October 2016, and who says that there was none?',
    query: `${claimsOf('000')} WHERE c.type = 'NEGOTIATED_WITH' AND c.when = '[..2016-10-31]'
      RETURN from.id, to.id, c.stance, c.attributedTo ORDER BY c.stance`,
    rows: [
      ['iyad-ag-ghaly', 'mahmoud-dicko', 'claims', 'Mahmoud Dicko'],
      ['iyad-ag-ghaly', 'mahmoud-dicko', 'denies', 'Ansar Dine'],
    ],
  },
  {
    asks: 'Who is said to have been financed, by whom, and on what ground?',
    query: `${claimsOf('000')} WHERE c.type = 'SUPPORTED' AND c.kind = 'funds'
      RETURN from.id, to.id, c.stance, c.attributedTo ORDER BY to.id`,
    rows: [
      ['qatar', 'ansar-dine', 'reports', 'reports to several French MPs'],
      ['qatar', 'mnla', 'reports', 'reports to several French MPs'],
      ['qatar', 'mujao', 'reports', 'reports to several French MPs'],
    ],
  },
  {
    asks: 'Who were heads of the Malian state, and when did each begin or end?',
    query: `${claimsOf('000')} WHERE c.type = 'LED_BY' AND from.id = 'mali' AND (c.startKnown OR c.endKnown)
      WITH DISTINCT to.id AS head, c.startKnown AS begins, c.endKnown AS ends, c.when AS at, c.lastDay AS day
      ORDER BY day
      RETURN head, CASE WHEN begins THEN 'begins' WHEN ends THEN 'ends' END, at`,
    rows: [
      ['amadou-toumani-toure', 'ends', '[2012-01..2012-04-02]'],
      ['ibrahim-boubacar-keita', 'ends', '2020-08'],
      ['assimi-goita', 'begins', '2021-06/2021-07'],
    ],
  },
  {
    asks: 'Which bodies did al-Sahrawi belong to, pledge himself to or found?',
    query: `${claimsOf('000')} WHERE c.type IN ['PART_OF', 'FOUNDED_BY', 'PLEDGED_TO']
      AND ('adnan-abu-walid-al-sahrawi' IN [from.id, to.id])
      WITH c, CASE from.id WHEN 'adnan-abu-walid-al-sahrawi' THEN to ELSE from END AS body WHERE NOT body:Person
      RETURN DISTINCT c.type, body.id, c.stance, c.type = 'PART_OF' AND c.endKnown AS left ORDER BY c.type, body.id`,
    rows: [
      ['FOUNDED_BY', 'al-mourabitoun', 'asserts', false],
      ['FOUNDED_BY', 'isgs', 'reports', false],
      ['PART_OF', 'al-mourabitoun', 'asserts', true],
      ['PART_OF', 'al-qaeda', 'asserts', true],
      ['PART_OF', 'mujao', 'asserts', true],
      ['PLEDGED_TO', 'islamic-state', 'asserts', false],
    ],
  },
  {
    asks: 'When did JNIM and ISGS go to war, is the end of it told, and who says that JNIM began?',
    query: `MATCH (a:Actor)-[r:FOUGHT]->(b:Actor)
      WHERE [a.id, b.id] IN [['isgs', 'jnim'], ['jnim', 'isgs']] AND '000' IN r.documentIds
      MATCH (c:Claim {relationId: r.id}) WITH a, r, collect(DISTINCT c.attributedTo) AS credited
      RETURN a.id, toString(r.startMin), toString(r.startMax), toString(r.endMax), r.status, credited ORDER BY a.id`,
    rows: [
      ['isgs', '2020-03-01', '2020-05-31', null, 'single', []],
      ['jnim', null, '2020-08-31', null, 'reported', ['Al Naba']],
    ],
  },
  {
    asks: 'How long did the peace between al-Qaeda’s and the Islamic State’s followers last?',
    query: `${claimsOf('000')} WHERE c.type = 'ALLIED' AND c.kind = 'de-facto-peace'
      RETURN from.id, to.id, c.when, c.outcome ORDER BY from.id, c.when`,
    rows: [
      ['al-qaeda', 'islamic-state', '2015/2020', 'collapsed'],
      ['al-qaeda', 'islamic-state', '2015/[2020-03..2020-05]', 'collapsed'],
      ['isgs', 'jnim', '[2020-03..2020-05]', 'collapsed'],
    ],
  },
  {
    asks: 'Which operation followed which, and whose were both?',
    query: `${claimsOf('000')} WHERE c.type = 'SUCCEEDED_BY' AND from:Force
      MATCH (from)-[before:PART_OF]->(state), (to)-[after:PART_OF]->(state)
      WHERE '000' IN before.documentIds AND '000' IN after.documentIds
      RETURN from.id, to.id, c.when, c.stance, state.id`,
    rows: [['operation-serval', 'operation-barkhane', '2014-08', 'asserts', 'france']],
  },
  {
    asks: 'Who belongs to the G5 Sahel, as member or as unit, and since when?',
    query: `${claimsOf('000')} WHERE c.type = 'PART_OF' AND to.id = 'g5-sahel'
      RETURN c.role, c.when, from.id ORDER BY c.role, from.id`,
    rows: [
      ['member', '2014', 'burkina-faso'],
      ['member', '2014', 'chad'],
      ['member', '2014', 'mali'],
      ['member', '2014', 'mauritania'],
      ['member', '2014', 'niger'],
      ['unit', '2017', 'g5-sahel-joint-force'],
    ],
  },
  {
    asks: 'Over which mergers could a man of MUJAO have come to JNIM, and which step is only reported?',
    query: `MATCH p = (:Actor {id: 'mujao'})-[steps:MERGED_INTO*1..4]->(:Actor {id: 'jnim'})
      WHERE all(step IN steps WHERE '000' IN step.documentIds)
      RETURN [body IN nodes(p) | body.id] AS route,
        [step IN steps WHERE step.status = 'reported' | endNode(step).id] AS reported
      ORDER BY size(route), route`,
    rows: [
      [['mujao', 'al-mourabitoun', 'jnim'], []],
      [['mujao', 'al-mourabitoun', 'aqim', 'jnim'], ['aqim']],
    ],
  },
  {
    asks: 'Which attacks does the Macina Liberation Front claim, and which are laid to it?',
    query: `${claimsOf('000')} WHERE c.type = 'FOUGHT' AND from.id = 'flm'
      RETURN to.id, c.when, c.place, c.stance ORDER BY to.id`,
    rows: [['malian-army', '2016-07', 'Segou Region', 'claims'], ['minusma', null, null, 'asserts']],
  },
  {
    asks: 'Who took part in the offensive on Konna, when, and is its leader a leader of any of them?',
    query: `${claimsOf('000')} WHERE c.event = 'konna-2013-01' UNWIND [from, to] AS party
      WITH DISTINCT party, c.when AS at
      OPTIONAL MATCH (party)-[led:LED_BY]->(:Actor {id: 'amadou-koufa'}) WHERE '000' IN led.documentIds
      RETURN party.id, at, led IS NOT NULL ORDER BY party.id`,
    rows: [
      ['amadou-koufa', '[2013-01-01..2013-01-10]', false],
      ['ansar-dine', '[2013-01-01..2013-01-10]', false],
      ['aqim', '[2013-01-01..2013-01-10]', false],
      ['mujao', '[2013-01-01..2013-01-10]', false],
    ],
  },
  {
    asks: 'What became of the Islamic State’s affiliate in the Sahel, and when?',
    query: `${claimsOf('000')} WHERE c.type = 'MERGED_INTO' AND from.id = 'isgs' RETURN to.id, c.when, c.stance`,
    rows: [['iswap', '[2019-05..2019-08]', 'asserts']],
  },
  {
    asks: 'Who is called leader of which group, and who only reportedly?',
    query: `${claimsOf('000')} WHERE c.type = 'LED_BY' AND from:Group AND c.role = 'leader'
      RETURN DISTINCT from.id, to.id, c.stance ORDER BY from.id`,
    rows: [
      ['al-mourabitoun', 'mokhtar-belmokhtar', 'asserts'],
      ['al-mulathamun', 'mokhtar-belmokhtar', 'asserts'],
      ['al-qaeda', 'ayman-al-zawahiri', 'asserts'],
      ['ansar-dine', 'iyad-ag-ghaly', 'asserts'],
      ['ansarul-islam', 'jafar-dicko', 'reports'],
      ['aqim', 'abdelmalek-droukdel', 'asserts'],
      ['flm', 'amadou-koufa', 'asserts'],
      ['isgs', 'adnan-abu-walid-al-sahrawi', 'asserts'],
      ['jnim', 'iyad-ag-ghaly', 'asserts'],
    ],
  },
])
