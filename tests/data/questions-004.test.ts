import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'On what day did the French intervention begin?',
    query: `${claimsOf('004')} WHERE c.type = 'DEPLOYED_IN' AND from.id = 'france' AND c.startKnown RETURN to.id, c.when`,
    rows: [['mali', '2013-01-11']],
  },
  {
    asks: 'Which states promised troops for AFISMA?',
    query: "MATCH (state:State)-[r:SUPPORTED]->(:Actor {id: 'afisma'}) WHERE 'troops' IN r.kind AND '004' IN r.documentIds RETURN state.name ORDER BY state.name",
    rows: [['Benin'], ['Burkina Faso'], ['Chad'], ['Ghana'], ['Guinea'], ['Niger'], ['Nigeria'], ['Senegal'], ['Togo']],
  },
  {
    asks: 'Who promised money for AFISMA, and was it given?',
    query: `${claimsOf('004')} WHERE c.type = 'SUPPORTED' AND to.id = 'afisma' AND c.kind = 'funds' RETURN from.id, c.outcome ORDER BY from.id`,
    rows: [['african-union', 'announced'], ['european-union', 'announced'], ['united-states', 'announced']],
  },
  {
    asks: 'What broke away from AQIM before 2013-01-16, and what did it attack?',
    query: `${claimsOf('004')} WHERE c.type = 'SPLIT_INTO' AND from.id = 'aqim'
      MATCH (to)-[fight:FOUGHT]->(attacked) RETURN to.id, toString(c.lastDay), attacked.id, fight.killedMax, fight.capturedMax`,
    rows: [['those-who-sign-with-blood', '2013-01-16', 'bp', 2, 41]],
  },
  {
    asks: 'Which of the groups that signed on 19 February 2015 are named?',
    query: `${claimsOf('004')} WHERE c.event = 'ceasefire-six-groups-2015-02' AND c.kind = 'ceasefire'
      UNWIND [from, to] AS party WITH party WHERE party:Group RETURN DISTINCT party.id ORDER BY party.id`,
    rows: [['hcua'], ['mnla']],
  },
  {
    asks: 'Who spoke for AQIM, and who led MUJAO?',
    query: `${claimsOf('004')} WHERE c.role = 'spokesman' AND to.id = 'aqim' OR c.type = 'LED_BY' AND from.id = 'mujao'
      RETURN from.id, c.role, to.id ORDER BY from.id`,
    rows: [['mujao', 'co-leader', 'abou-dardar'], ['oumar-ould-hamaha', 'spokesman', 'aqim']],
  },
  {
    asks: 'Does the document itself say that Wagner is in Mali?',
    query: `${claimsOf('004')} WHERE from.id = 'wagner-group' AND c.type = 'DEPLOYED_IN' RETURN DISTINCT c.stance, c.attributedTo ORDER BY c.attributedTo`,
    rows: [['reports', 'France'], ['reports', 'France and others']],
  },
  {
    asks: 'From when until when was Keïta president?',
    query: `${claimsOf('004')} WHERE c.type = 'LED_BY' AND from.id = 'mali' AND to.id = 'ibrahim-boubacar-keita'
      RETURN c.when, coalesce(c.startKnown, false), coalesce(c.endKnown, false) ORDER BY c.when`,
    rows: [['2013-08', true, false], ['2020-08', false, true]],
  },
  {
    asks: 'With what were US forces to help the French, and who said so?',
    query: `${claimsOf('004')} WHERE c.type = 'SUPPORTED' AND from.id = 'us-armed-forces' AND to.id = 'french-armed-forces'
      RETURN c.kind, c.stance, c.attributedTo ORDER BY c.kind`,
    rows: [['intelligence', 'claims', 'Leon Panetta'], ['logistics', 'claims', 'Leon Panetta'], ['transport', 'claims', 'Leon Panetta']],
  },
  {
    asks: 'Which states had soldiers in Mali in January 2013, and of which is it only reported or announced?',
    query: `${claimsOf('004')} WHERE c.type = 'DEPLOYED_IN' AND to.id = 'mali' AND from:State AND c.stance <> 'denies' AND c.firstDay >= date('2013-01-01') AND c.lastDay <= date('2013-01-31')
      RETURN from.id, min(CASE c.stance WHEN 'asserts' THEN 'asserted' ELSE 'hedged' END) AS how ORDER BY from.id`,
    rows: [['burkina-faso', 'asserted'], ['chad', 'asserted'], ['france', 'asserted'], ['niger', 'asserted'], ['nigeria', 'hedged'], ['senegal', 'hedged']],
  },
])
