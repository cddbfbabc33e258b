import { askOnBothStores, claimsOf } from './asked.ts'

await askOnBothStores([
  {
    asks: 'Who formed Ansar Dine, and between which days?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUNDED_BY' AND from.id = 'ansar-dine' RETURN to.id, toString(c.firstDay), toString(c.lastDay)`,
    rows: [['iyad-ag-ghaly', '2011-09-01', '2011-12-31']],
  },
  {
    asks: 'Which groups belong to the Platform and which to the CMA?',
    query: `${claimsOf('003')} WHERE c.type = 'PART_OF' AND to:Coalition WITH to.id AS whole, from.id AS member ORDER BY whole, member
      RETURN whole, collect(member) AS members ORDER BY whole`,
    rows: [['cma', ['hcua', 'maa', 'mnla']], ['platform', ['cmfpr', 'gatia', 'maa-pf']]],
  },
  {
    asks: 'Who leads the MNLA?',
    query: `${claimsOf('003')} WHERE c.type = 'LED_BY' AND from.id = 'mnla' RETURN to.name, c.role, c.roleText ORDER BY to.name`,
    rows: [['Bilal Ag Acherif', 'co-leader', 'secretary general'], ['Mahmoud Ag Aghali', 'co-leader', 'head of the political wing']],
  },
  {
    asks: 'Between whom was the accord of Algiers?',
    query: "MATCH (a:Actor)-[r:NEGOTIATED_WITH {event: 'algiers-accord-2015'}]-(:Actor) WHERE '003' IN r.documentIds RETURN DISTINCT a.id ORDER BY a.id",
    rows: [['cma'], ['mali-government'], ['platform']],
  },
  {
    asks: 'Who says that Ansar Dine agreed to a truce in October 2016, and who denies it?',
    query: `${claimsOf('003')} WHERE c.event = 'ceasefire-ansar-dine-2016-10' RETURN DISTINCT c.stance, c.attributedTo ORDER BY c.stance`,
    rows: [['claims', 'Mahmoud Dicko'], ['denies', 'Ansar Dine']],
  },
  {
    asks: 'Which offices of the state did Iyad Ag Ghaly hold?',
    query: `${claimsOf('003')} WHERE c.type = 'PART_OF' AND from.id = 'iyad-ag-ghaly' RETURN to.id, c.roleText, toString(c.firstDay) ORDER BY c.firstDay`,
    rows: [['mali-government', 'advisor to the Malian Consulate', '2007-11-01'], ['mali-government', 'Malian Consul General', '2009-11-01']],
  },
  {
    asks: 'What is reported of Moura, by whom, and how sure is it?',
    query: `${claimsOf('003')} WHERE c.event = 'moura-2022-03' RETURN from.id, to.id, c.stance, c.attributedTo, c.killedMax, c.place`,
    rows: [['malian-army', 'fulani', 'reports', 'Human Rights Watch', 300, 'Moura']],
  },
  {
    asks: 'Who made the ceasefire of June 2013, and who mediated in the talks before it?',
    query: `${claimsOf('003')} WHERE c.type = 'NEGOTIATED_WITH' AND c.lastDay >= date('2013-06-01') AND c.lastDay <= date('2013-06-30')
      RETURN from.id, to.id, c.kind, toString(c.lastDay) ORDER BY c.kind, from.id, to.id`,
    rows: [
      ['mali-government', 'mnla', 'ceasefire', '2013-06-18'],
      ['blaise-compaore', 'mali-government', 'mediation', '2013-06-10'],
      ['blaise-compaore', 'mnla', 'mediation', '2013-06-10'],
      ['mali-government', 'mnla', 'talks', '2013-06-10'],
    ],
  },
  {
    asks: 'Who set up MINUSMA, on what day?',
    query: `${claimsOf('003')} WHERE c.type = 'FOUNDED_BY' AND from.id = 'minusma' RETURN to.id, c.when`,
    rows: [['un-security-council', '2013-04-25']],
  },
  {
    asks: 'Whom did the ADC engage with in 2006, and who led it?',
    query: "MATCH (adc:Actor {id: 'adc'})-[fight:FOUGHT]-(other), (adc)-[:LED_BY]->(leader) RETURN other.id, fight.attackerKnown, toString(fight.startMin), leader.id",
    rows: [['aqim', false, '2006-09-01', 'iyad-ag-ghaly']],
  },
])
