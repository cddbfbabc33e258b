// The questions and their answers were written from the document before the graph was looked at; queries, ids and the
// graph's own words came afterwards. Where a second reading of the passage corrected an answer, a comment says so.
import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Which countries are counted to the G5 Sahel and to its joint force alike?',
    query: `${claimsOf('002')} WHERE c.type = 'PART_OF' AND to.id IN ['g5-sahel', 'g5-sahel-joint-force']
      RETURN from.id, count(DISTINCT to.id) AS bodies ORDER BY from.id`,
    rows: [['burkina-faso', 2], ['chad', 2], ['mali', 2], ['mauritania', 2], ['niger', 2]],
  },
  {
    asks: 'Who backed the G5 Sahel or its force, with what, and on whose word?',
    query: `${claimsOf('002')} WHERE c.type = 'SUPPORTED' AND to.id STARTS WITH 'g5-sahel' RETURN from.id, c.kind, c.attributedTo ORDER BY from.id`,
    rows: [
      ['african-union', 'endorsement', null],
      ['european-union', 'funds', 'HRW'],
      ['saudi-arabia', 'funds', 'HRW'],
      ['un-security-council', 'endorsement', null],
      ['united-states', 'funds', 'HRW'],
    ],
  },
  {
    asks: 'Which groups stand on an American list, and on none?',
    query: `MATCH (group:Actor) WHERE group.id IN ['ansar-dine', 'aqim', 'isgs', 'jnim', 'mnla', 'mujao']
      OPTIONAL MATCH (:Actor {id: 'united-states'})-[r:DESIGNATED]->(group) WHERE '002' IN r.documentIds
      RETURN group.id, count(r) > 0 AS listed ORDER BY group.id`,
    rows: [['ansar-dine', true], ['aqim', true], ['isgs', false], ['jnim', false], ['mnla', false], ['mujao', true]],
  },
  {
    asks: 'Of which listing is the year told?',
    query: `${claimsOf('002')} WHERE c.type = 'DESIGNATED' AND c.firstDay IS NOT NULL AND c.whenText IS NOT NULL RETURN to.id, c.when`,
    rows: [['ansar-dine', '2013']],
  },
  {
    asks: 'What is tied to al-Qaeda?',
    query: "MATCH (tied)-[r:PART_OF|ALLIED]-(:Actor {id: 'al-qaeda'}) WHERE '002' IN r.documentIds RETURN tied.id, type(r) ORDER BY tied.id",
    rows: [['jnim', 'PART_OF'], ['mujao', 'ALLIED']],
  },
  {
    // Corrected: the missions of the G5 states were sent into the region, not into Mali.
    asks: 'Which forces and states are in Mali, and since when is told of which?',
    query: `${claimsOf('002')} WHERE c.type = 'DEPLOYED_IN' AND to.id = 'mali'
      RETURN from.id, collect(CASE WHEN c.startKnown THEN c.when END) ORDER BY from.id`,
    rows: [['france', ['2013']], ['minusma', ['2013-04']], ['operation-barkhane', []]],
  },
  {
    asks: 'Where and when did the United States set up a base, and whom was it to help?',
    query: `${claimsOf('002')} WHERE from.id = 'united-states' AND c.whenText = 'March 2013'
      RETURN c.type, to.id, c.when, c.startKnown ORDER BY c.type`,
    rows: [['DEPLOYED_IN', 'niger', '2013-03', true], ['SUPPORTED', 'france', '2013-03', true]],
  },
  {
    asks: 'Which American help ended, and not before which year?',
    query: `${claimsOf('002')} WHERE c.type = 'SUPPORTED' AND from.id = 'united-states' AND c.endKnown RETURN to.id, c.kind, c.firstDay.year`,
    rows: [['mali-government', 'funds', 2012]],
  },
  {
    asks: 'Whom does JNIM attack?',
    query: `${claimsOf('002')} WHERE c.type = 'FOUGHT' AND from.id = 'jnim' RETURN to.id, c.when ORDER BY to.id`,
    rows: [['malian-security-forces', null], ['minusma', null]],
  },
  {
    asks: 'Who rose against the government of Mali, once in 2012 and at times untold?',
    query: `${claimsOf('002')} WHERE c.type = 'FOUGHT' AND to.id = 'mali-government' RETURN from.id, c.when ORDER BY from.id`,
    rows: [['ansar-dine', '2012'], ['tuareg', null]],
  },
  {
    asks: 'Whose operation is Barkhane?',
    query: "MATCH (:Actor {id: 'operation-barkhane'})-[r:PART_OF]->(whole) WHERE '002' IN r.documentIds RETURN whole.id",
    rows: [['france']],
  },
  {
    asks: 'Is any leader, founder, death, merger, split or oath told?',
    query: `${claimsOf('002')} WHERE c.type IN ['LED_BY', 'FOUNDED_BY', 'KILLED_OR_CAPTURED', 'MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'SUCCEEDED_BY', 'PLEDGED_TO']
      RETURN count(c)`,
    rows: [[0]],
  },
  {
    asks: 'Over what is Saudi Arabia linked with Mali in two steps?',
    query: `MATCH (:Actor {id: 'saudi-arabia'})-[first]-(between)-[second]-(:Actor {id: 'mali'}) WHERE '002' IN first.documentIds AND '002' IN second.documentIds
      RETURN type(first), between.id, type(second)`,
    rows: [['SUPPORTED', 'g5-sahel', 'PART_OF']],
  },
])
