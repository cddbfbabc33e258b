/**
 * Asked of document 001: questions and answers were written from the document before the graph was looked at, then
 * put as queries. Attacks on a place or on people without a name of their own are no relation, so such questions were
 * narrowed to the attacks "on a named side".
 */
import { askOnBothStores, claimsOf } from './asked.ts'

const claims = claimsOf('001')

/** What the document says of one type of relation. */
const told = (type: string) => `${claims} WHERE c.type = '${type}'`

/** The relations of lineage that the document tells, as a list of ids named `toldIds`. */
const lineageTold = `${claims} WHERE c.type IN ['MERGED_INTO', 'SPLIT_INTO', 'RENAMED_TO', 'SUCCEEDED_BY']
  WITH collect(DISTINCT c.relationId) AS toldIds`

/** The attacks of a body, one row a side attacked. */
const attacksBy = (attacker: string) => `${told('FOUGHT')} AND from.id = '${attacker}'`

await askOnBothStores([
  {
    asks: 'Which bodies merged into JNIM at its forming, and when?',
    query: `${told('MERGED_INTO')} AND to.id = 'jnim' AND c.when IS NOT NULL
      RETURN from.id, c.when, c.stance ORDER BY from.id`,
    rows: [
      ['al-mourabitoun', '2017-03', 'asserts'],
      ['ansar-dine', '2017-03', 'asserts'],
      ['aqim', '2017-03', 'asserts'],
    ],
  },
  {
    asks: 'Which body did JNIM absorb besides these, and who says so?',
    query: `${told('MERGED_INTO')} AND to.id = 'jnim' AND c.when IS NULL
      RETURN from.id, c.stance, c.attributedTo`,
    rows: [['flm', 'reports', 'Center for Strategic & International Studies']],
  },
  {
    asks: 'From which two bodies did al-Mourabitoun arise, and what did it join afterwards?',
    query: `${told('MERGED_INTO')} AND 'al-mourabitoun' IN [from.id, to.id] AND to.id <> 'jnim'
      RETURN from.id, to.id, c.when, c.stance ORDER BY from.id`,
    rows: [
      ['al-mourabitoun', 'aqim', '[..2015-12]', 'reports'],
      ['al-mulathamun', 'al-mourabitoun', '2013-08', 'asserts'],
      ['mujao', 'al-mourabitoun', '2013-08', 'asserts'],
    ],
  },
  {
    asks: 'Which groups split off AQIM, and when?',
    query: `${told('SPLIT_INTO')} AND from.id = 'aqim' RETURN to.id, c.when ORDER BY to.id`,
    rows: [['al-mulathamun', '[2012-09..2012-12]'], ['mujao', null]],
  },
  {
    asks: 'Every body that stands before JNIM in the lineage as the document tells it',
    query: `${lineageTold}
      MATCH p = (before)-[:MERGED_INTO|SPLIT_INTO|RENAMED_TO|SUCCEEDED_BY*1..4]->(:Actor {id: 'jnim'})
      WHERE all(r IN relationships(p) WHERE r.id IN toldIds) RETURN DISTINCT before.id AS id ORDER BY id`,
    rows: [['al-mourabitoun'], ['al-mulathamun'], ['ansar-dine'], ['aqim'], ['flm'], ['gspc'], ['mujao']],
  },
  {
    asks: 'What is the shortest lineage from the GSPC to JNIM?',
    query: `${lineageTold}
      MATCH p = (:Actor {id: 'gspc'})-[:MERGED_INTO|SUCCEEDED_BY*1..4]->(:Actor {id: 'jnim'})
      WHERE all(r IN relationships(p) WHERE r.id IN toldIds)
      WITH [n IN nodes(p) | n.id] AS route, length(p) AS steps ORDER BY steps, route LIMIT 1 RETURN route`,
    rows: [[['gspc', 'aqim', 'jnim']]],
  },
  {
    asks: 'Which persons founded or helped to found which armed groups?',
    query: `${told('FOUNDED_BY')} AND from:Group AND to:Person
      RETURN from.id, to.id, c.when ORDER BY from.id, to.id`,
    rows: [
      ['al-mulathamun', 'mokhtar-belmokhtar', '[2012-09..2012-12]'],
      ['ansar-dine', 'bah-ag-moussa', null],
      ['ansar-dine', 'iyad-ag-ghaly', null],
      ['aqim', 'mokhtar-belmokhtar', null],
    ],
  },
  {
    asks: 'Who is named as leader or number two of JNIM, in which words, and till when?',
    query: `${told('LED_BY')} AND from.id = 'jnim'
      RETURN to.id, c.roleText, c.endKnown, c.when ORDER BY to.id, c.when`,
    rows: [
      ['ali-maychou', 'second in command', true, '2019-10-09'],
      ['amadou-koufa', 'leader', false, '2020-02-10'],
      ['amadou-koufa', 'leadership', false, '2020-05-08'],
      ['iyad-ag-ghaly', 'leadership', false, '2020-05-08'],
      ['iyad-ag-ghaly', 'leader', false, '2023-01-23'],
      ['yahia-abou-hamman', 'number two in command', true, '2019-02-22'],
    ],
  },
  {
    asks: 'Which bodies did Amadou Koufa lead?',
    query: `${told('LED_BY')} AND to.id = 'amadou-koufa' RETURN DISTINCT from.id AS led ORDER BY led`,
    rows: [['flm'], ['jnim']],
  },
  {
    asks: 'Under which name did IS Sahel go before March 2022?',
    query: `MATCH (old)-[r:RENAMED_TO]->(:Actor {id: 'is-sahel'})
      RETURN old.id, toString(r.startMin), toString(r.startMax)`,
    rows: [['isgs', '2022-03-01', '2022-03-31']],
  },
  {
    asks: 'What is Laukawas, and on whose word?',
    query: `MATCH (:Actor {id: 'laukawas'})-[r:PART_OF]->(whole) MATCH (c:Claim {relationId: r.id})
      RETURN DISTINCT whole.id, c.roleText, r.status, c.attributedTo, c.when`,
    rows: [['is-sahel', 'faction', 'reported', 'Nigerian security analysts', '2024-11-08']],
  },
  {
    asks: 'Who was head of state and of government of Mali, and from when or till when?',
    query: `${told('LED_BY')} AND from.id IN ['mali', 'mali-government'] AND (c.startKnown OR c.endKnown)
      RETURN to.id, c.roleText, c.startKnown, c.endKnown, c.when ORDER BY c.when, to.id`,
    rows: [
      ['bah-ndaw', 'interim president', false, true, '2021-05-25'],
      ['moctar-ouane', 'prime minister', false, true, '2021-05-25'],
      ['assimi-goita', 'interim president', true, false, '2021-06-07'],
      ['choguel-kokalla-maiga', 'prime minister', true, false, '2021-06-07'],
    ],
  },
  {
    asks: 'When was Keita last seen as president, and since when, at the latest, were Ndaw and Ouane in office?',
    query: `${told('LED_BY')} AND to.id IN ['ibrahim-boubacar-keita', 'bah-ndaw', 'moctar-ouane'] AND NOT c.endKnown
      RETURN to.id, max(c.when) ORDER BY to.id`,
    rows: [
      ['bah-ndaw', '[..2020-10-06]'],
      ['ibrahim-boubacar-keita', '2020-08-18'],
      ['moctar-ouane', '[..2020-10-06]'],
    ],
  },
  {
    asks: 'Which named persons did French forces kill or capture, and by which day?',
    query: `${told('KILLED_OR_CAPTURED')} AND from.id = 'french-armed-forces' AND c.stance <> 'denies'
      WITH to.id AS id, c.fate AS fate, toString(min(c.lastDay)) AS day RETURN id, fate, day ORDER BY day`,
    rows: [
      ['ahmed-al-tilemsi', 'killed', '2014-12-31'],
      ['amadou-koufa', 'killed', '2018-11-30'],
      ['yahia-abou-hamman', 'killed', '2019-02-22'],
      ['ali-maychou', 'killed', '2019-10-09'],
      ['abdelmalek-droukdel', 'killed', '2020-06-04'],
      ['bah-ag-moussa', 'killed', '2020-11-13'],
      ['bayes-ag-bakabo', 'killed', '2021-06-05'],
      ['adnan-abu-walid-al-sahrawi', 'killed', '2021-08-21'],
      ['oumeya-ould-albakaye', 'captured', '2022-06-11'],
    ],
  },
  {
    asks: 'Is the death of Koufa certain?',
    query: `${told('KILLED_OR_CAPTURED')} AND to.id = 'amadou-koufa' AND c.stance = 'asserts'
      RETURN c.id`,
    rows: [],
  },
  {
    asks: 'Who killed Abu Huzeifa, when, and what was he?',
    query: `MATCH (killer)-[k:KILLED_OR_CAPTURED]->(man:Actor {id: 'abu-huzeifa'})<-[r:LED_BY]-(led)
      RETURN killer.id, toString(k.startMin), k.fate, led.id, r.role`,
    rows: [['malian-army', '2024-04-29', ['killed'], 'is-sahel', ['commander']]],
  },
  {
    asks: 'What happened to Fawaz Ould Ahmeida, and at whose hands?',
    query: `${told('KILLED_OR_CAPTURED')} AND to.id = 'fawaz-ould-ahmeida'
      RETURN from.id, c.fate, c.when ORDER BY c.when`,
    rows: [
      ['mali-government', 'arrested', '2016-04-22'],
      ['united-states', 'extradited', '2022-12'],
      ['united-states', 'extradited', '2022-12-09'],
    ],
  },
  {
    asks: 'Is Fawaz Ould Ahmeida a member of al-Mourabitoun for certain?',
    query: `${told('PART_OF')} AND from.id = 'fawaz-ould-ahmeida'
      RETURN to.id, c.stance, c.hedge ORDER BY c.stance`,
    rows: [['al-mourabitoun', 'asserts', null], ['al-mourabitoun', 'reports', 'suspected']],
  },
  {
    asks: 'Whom did AQIM kidnap, kill or free before 2014?',
    query: `${told('KILLED_OR_CAPTURED')} AND from.id = 'aqim'
      RETURN to.id, c.fate, c.when, c.stance ORDER BY c.when, to.id`,
    rows: [
      ['edwin-dyer', 'captured', '2009-01', 'asserts'],
      ['edwin-dyer', 'killed', '2009-05-31', 'asserts'],
      ['lamana-ould-bou', 'killed', '2009-06-10', 'asserts'],
      ['pierre-camatte', 'captured', '2009-11-25', 'asserts'],
      ['pierre-camatte', 'released', '2010-02', 'asserts'],
      ['claude-verlon', 'killed', '2013-11-02', 'claims'],
      ['ghislaine-dupont', 'killed', '2013-11-02', 'claims'],
    ],
  },
  {
    asks: 'Which hostages did JNIM take and let go, and when?',
    query: `${told('KILLED_OR_CAPTURED')} AND from.id = 'jnim'
      RETURN to.id, c.fate, c.when ORDER BY to.id, c.when`,
    rows: [
      ['gerco-van-deventer', 'captured', '2018'],
      ['gerco-van-deventer', 'released', '2023-12-17'],
      ['jeffery-woodke', 'released', '2023-03-16'],
      ['olivier-dubois', 'captured', '2021-04-08'],
      ['olivier-dubois', 'captured', '2021-05-05'],
      ['olivier-dubois', 'released', '2023-03-16'],
    ],
  },
  {
    asks: 'Over which day of Dubois does the document contradict itself?',
    query: `MATCH (:Actor {id: 'jnim'})-[r:KILLED_OR_CAPTURED]->(:Actor {id: 'olivier-dubois'})
      WHERE 'date' IN r.disputedOn
      RETURN r.fate, toString(r.startMin), toString(r.startMax)`,
    rows: [[['captured'], '2021-04-08', '2021-05-05']],
  },
  {
    asks: 'Who arrested Keita, Ndaw and Ouane, and who was let go?',
    query: `${told('KILLED_OR_CAPTURED')} AND to.id IN ['ibrahim-boubacar-keita', 'bah-ndaw', 'moctar-ouane']
      RETURN from.id, to.id, c.fate, c.when ORDER BY c.when, to.id`,
    rows: [
      ['malian-army', 'ibrahim-boubacar-keita', 'arrested', '2020-08-18'],
      ['malian-army', 'ibrahim-boubacar-keita', 'released', '2020-08-27'],
      ['assimi-goita', 'bah-ndaw', 'arrested', '2021-05-25'],
      ['assimi-goita', 'moctar-ouane', 'arrested', '2021-05-25'],
    ],
  },
  {
    asks: 'With which named armed groups did JNIM make a pact of non-aggression, and when?',
    query: `${told('ALLIED')} AND c.kind = 'pact' AND 'jnim' IN [from.id, to.id]
      RETURN from.id, c.when ORDER BY from.id`,
    rows: [['csp-psd', '2023-01-26'], ['gatia', '2023-01-26'], ['hcua', '2023-01-26']],
  },
  {
    asks: 'To whom has JNIM pledged allegiance?',
    query: `${told('PLEDGED_TO')} AND from.id = 'jnim' RETURN to.id, c.when`,
    rows: [['al-qaeda', '[..2021-06]']],
  },
  {
    asks: 'Who backed Ansar al-Dine for certain, with what, and since when?',
    query: `${told('SUPPORTED')} AND to.id = 'ansar-dine' AND c.stance = 'asserts'
      RETURN from.id, c.kind, c.when, c.startKnown ORDER BY c.kind`,
    rows: [
      ['abdelmalek-droukdel', 'funds', '2011-10', true],
      ['abdelmalek-droukdel', 'logistics', '2011-10', true],
      ['abdelmalek-droukdel', 'military', '2011-10', true],
    ],
  },
  {
    asks: 'With whom did AQIM form an alliance in November 2015?',
    query: `${told('ALLIED')} AND c.kind = 'alliance' AND c.when = '2015-11'
      RETURN from.id, to.id, c.startKnown ORDER BY from.id`,
    rows: [['ansar-dine', 'aqim', true], ['aqim', 'mujao', true]],
  },
  {
    asks: 'Between whom was there a truce, and is it certain?',
    query: `${told('ALLIED')} AND c.kind = 'truce' RETURN from.id, to.id, c.stance ORDER BY from.id`,
    rows: [['al-qaeda', 'islamic-state', 'asserts'], ['aqim', 'mujao', 'reports']],
  },
  {
    asks: 'Who drove out the MNLA, having been its ally before?',
    query: `MATCH (group:Group)-[f:FOUGHT]->(mnla:Actor {id: 'mnla'}), (group)-[a:ALLIED]-(mnla)
      WHERE f.event = 'gao-2012-06' AND 'alliance' IN a.kind RETURN DISTINCT group.id AS id ORDER BY id`,
    rows: [['ansar-dine'], ['aqim'], ['mujao']],
  },
  {
    asks: 'Who helped the separatists of Tinzaouaten with information, and who says so?',
    query: `${told('SUPPORTED')} AND to.id = 'csp-dpa'
      RETURN from.id, c.kind, c.stance, c.attributedTo, c.when`,
    rows: [['ukraine', 'intelligence', 'claims', 'GUR (Ukraine’s military intelligence)', '2024-07-25']],
  },
  {
    asks: 'What came of the ceasefire that ISIS is said to have offered JNIM?',
    query: `${told('NEGOTIATED_WITH')} AND c.kind = 'ceasefire'
      RETURN from.id, to.id, c.when, c.outcome, c.stance, c.hedge`,
    rows: [['islamic-state', 'jnim', '2020-05-05', 'collapsed', 'claims', 'Unverified claims']],
  },
  {
    asks: 'Every attack of JNIM on a named side in 2023, with its dead',
    query: `${attacksBy('jnim')} AND c.when STARTS WITH '2023'
      WITH c.when AS day, c.place AS place, max(c.killedMin) AS least, max(c.killedMax) AS most
      RETURN day, place, least, most ORDER BY day, place`,
    rows: [
      ['2023-01-02', 'Marka-coungo and Kassela, both in the Koulikoro region', 7, null],
      ['2023-01-08', 'Didiéni in the Koulikoro region', null, null],
      ['2023-01-10', 'towns of Mopti and Segou', 14, null],
      ['2023-01-15', 'Kwala-Mourdiah road', 20, 20],
      ['2023-04-18', 'near Nara', 4, null],
      ['2023-04-23', 'Koulikoro region', 10, 10],
      ['2023-04-23', 'Sevare, central Mali', 13, 13],
      ['2023-09-07', 'Bamba', 0, 64],
      ['2023-09-27', 'Acharane, northern Mali', null, null],
      ['2023-12-25', 'Mourdiah military base in central Mali', 24, null],
    ],
  },
  {
    asks: 'Which attacks of al-Mourabitoun hit a named side, and which of them came after it had joined AQIM?',
    query: `${attacksBy('al-mourabitoun')}
      WITH c.when AS day, c.place AS place, max(c.killedMin) AS killed, c.stance AS stance
      RETURN day, place, killed, stance, day > '2016' AS after ORDER BY day`,
    rows: [
      ['2013-10-23', 'U.N. peacekeeping base', 3, 'asserts', false],
      ['2013-11-14', 'Malian Solidarity Bank in Kidal', 2, 'claims', false],
      ['2015-08-07', 'Sevare', 13, 'asserts', false],
      ['2017-01-18', 'Gao', 47, 'claims', true],
    ],
  },
  {
    asks: 'How many died at the Radisson Blu, and with whom did al-Mourabitoun say it worked?',
    query: `MATCH (c:Claim {event: 'radisson-blu-2015-11'})-[:CITES]->(:Document {id: '001'}),
        (c)-[:SUBJECT]->(from), (c)-[:OBJECT]->(to) WHERE c.stance = 'claims' AND c.when = '2015-11-20'
        AND (c.killedMin IS NOT NULL OR to.id = 'aqim')
      RETURN DISTINCT c.type AS type, from.id AS one, to.id AS other, c.killedMin AS killed ORDER BY type, one`,
    rows: [
      ['ALLIED', 'al-mourabitoun', 'aqim', null],
      ['FOUGHT', 'malian-security-forces', 'al-mourabitoun', 20],
      ['FOUGHT', 'united-nations', 'al-mourabitoun', 20],
    ],
  },
  {
    asks: 'How many died in all in the dated and undated attacks of Ansar al-Dine on a named side?',
    query: `${attacksBy('ansar-dine')} AND c.killedMin IS NOT NULL
      RETURN count(*), sum(c.killedMin), min(c.when), max(c.when)`,
    rows: [[4, 93, '2015-06-30', '2016-04-12']],
  },
  {
    asks: 'Which soldiers did IS Sahel attack, and who says so?',
    query: `${told('FOUGHT')} AND from.id IN ['is-sahel', 'isgs'] AND c.killedMin IS NOT NULL
      RETURN c.when, to.id, c.killedMin, c.stance, c.attributedTo ORDER BY c.when, to.id`,
    rows: [
      ['2017-10-04', 'nigerien-army', 8, 'asserts', null],
      ['2017-10-04', 'us-armed-forces', 8, 'asserts', null],
      ['2022-08-07', 'malian-army', 42, 'reports', 'Police'],
    ],
  },
  {
    asks: 'Which attacks and kidnappings are laid on Katiba Macina?',
    query: `${claims} WHERE from.id = 'flm' AND c.type IN ['FOUGHT', 'KILLED_OR_CAPTURED']
      RETURN c.when, to.id, c.killedMin, c.woundedMin, c.stance ORDER BY c.when`,
    rows: [
      ['2016-07-19', 'malian-army', 17, null, 'reports'],
      ['2020-03-25', 'soumalia-cisse', null, null, 'reports'],
      ['2022-04-24', 'malian-army', 6, 20, 'asserts'],
      ['2022-07-22', 'malian-army', 1, 6, 'asserts'],
    ],
  },
  {
    asks: 'Which attacks on French soldiers are credited to which named group?',
    query: `${told('FOUGHT')} AND to.id = 'french-armed-forces' AND from:Group
      RETURN c.when, from.id, c.killedMin, c.stance ORDER BY c.firstDay`,
    rows: [
      ['2016-04-12', 'ansar-dine', 3, 'claims'],
      ['2017-06-01', 'jnim', null, 'claims'],
      ['2018-07-01', 'jnim', 8, 'asserts'],
      ['2019-09-03', 'jnim', 14, 'claims'],
      ['2019-11-01', 'islamic-state', 1, 'claims'],
      ['[2019-11-26..2019-11-28]', 'iswap', 13, 'claims'],
      ['2020-07-23', 'jnim', 1, 'claims'],
      ['2020-12-29', 'jnim', 3, 'claims'],
    ],
  },
  {
    asks: 'Between which numbers lie the army’s dead at Bourem?',
    query: `MATCH (:Actor {id: 'cma'})-[r:FOUGHT]->(:Actor {id: 'malian-army'}) WHERE r.event = 'bourem-2023-09'
      RETURN toString(r.startMin), r.disputedOn, r.tollBySide`,
    rows: [['2023-09-12', ['toll'], '{"from":{"killedMin":0,"killedMax":47},"to":{"killedMin":10,"killedMax":97}}']],
  },
  {
    asks: 'Who fought whom in northern Mali in late July 2024, with what toll on whose word?',
    query: `${told('FOUGHT')} AND c.when STARTS WITH '2024-07'
      RETURN from.id, to.id, c.when, c.killedMin, c.capturedMin, c.stance, c.attributedTo ORDER BY from.id, to.id`,
    rows: [
      ['csp-dpa', 'malian-army', '2024-07-25/2024-07-27', 47, null, 'claims', 'CSP-DPA'],
      ['csp-dpa', 'wagner-group', '2024-07-25/2024-07-27', 84, 7, 'claims', 'CSP-DPA'],
      ['jnim', 'wagner-group', '2024-07-25', 60, null, 'claims', 'JNIM'],
    ],
  },
  {
    asks: 'How many of the dead that JNIM claims there were of Wagner?',
    query: `${attacksBy('jnim')} AND c.when = '2024-07-25' RETURN c.tollBySide`,
    rows: [['{"to":{"killedMin":50,"killedMax":50}}']],
  },
  {
    asks: 'When was the operation in Moura, and how many died, in each telling?',
    query: `${told('FOUGHT')} AND c.event = 'moura-2022-03' AND from.id = 'malian-army'
      RETURN c.when, c.killedMin, c.killedMax, c.stance, c.attributedTo ORDER BY c.when`,
    rows: [
      ['2022-03-23/2022-03-31', 300, 300, 'claims', 'Malian army'],
      ['2022-03-27/2022-03-31', 501, null, 'reports', null],
    ],
  },
  {
    asks: 'Over what do the tellings of Moura differ?',
    query: `MATCH (:Actor {id: 'malian-army'})-[r:FOUGHT {event: 'moura-2022-03'}]->(:Actor {id: 'jnim'})
      RETURN r.disputedOn`,
    rows: [[['date', 'toll']]],
  },
  {
    asks: 'Who attacked In Amenas, when, and how many died on which side?',
    query: `${told('FOUGHT')} AND c.event = 'in-amenas-2013-01'
      RETURN from.id, c.when, c.killedMin, c.tollBySide`,
    rows: [
      [
        'al-mulathamun',
        '2013-01-16/2013-01-19',
        69,
        '{"from":{"killedMin":29,"killedMax":29},"to":{"killedMin":1,"killedMax":1}}',
      ],
    ],
  },
  {
    asks: 'Who is believed to stand behind the killing at Aguelhok in January 2012?',
    query: `${told('FOUGHT')} AND c.when = '2012-01-24'
      RETURN from.id, c.stance, c.killedMax ORDER BY from.id`,
    rows: [['aqim', 'reports', 100], ['mnla', 'reports', 100]],
  },
  {
    asks: 'Which attacks are laid on Ansarul Islam, by whom, and who leads it?',
    query: `${attacksBy('ansarul-islam')}
      MATCH (from)-[:LED_BY]->(leader {id: 'ibrahim-malam-dicko'})
      RETURN c.when, to.id, c.killedMin, c.attributedTo, c.stance, leader.name ORDER BY c.when, to.id`,
    rows: [
      ['2017-03-05', 'malian-army', 11, null, 'reports', 'Malam Ibrahim Dicko'],
      ['2019-10-03', 'g5-sahel-joint-force', 25, 'Malian authorities', 'reports', 'Malam Ibrahim Dicko'],
      ['2019-10-03', 'malian-army', 25, 'Malian authorities', 'reports', 'Malam Ibrahim Dicko'],
    ],
  },
  {
    asks: 'Does AQIM attack a named side under its own name after it merged into JNIM?',
    query: `${attacksBy('aqim')} AND c.firstDay > date('2017-03-31')
      RETURN c.when, to.id, c.killedMin, c.woundedMin, c.stance`,
    rows: [['2019-01-20', 'minusma', 10, 25, 'claims']],
  },
  {
    asks: 'Who put which group or person on a list, and when?',
    query: `${told('DESIGNATED')} AND (to:Group OR to:Person)
      RETURN from.id, to.id, c.when ORDER BY c.when, to.id`,
    rows: [
      ['us-government', 'jnim', '2018-09-05'],
      ['us-department-of-the-treasury', 'ivan-maslov', '2023-05-30'],
      ['us-department-of-the-treasury', 'adama-bagayoko', '2023-07-24'],
      ['us-department-of-the-treasury', 'alou-boi-diarra', '2023-07-24'],
      ['us-department-of-the-treasury', 'sadio-camara', '2023-07-24'],
      ['united-nations', 'ali-maychou', '[..2019-10-09]'],
    ],
  },
  {
    asks: 'Of which bodies is Mali called a member, when was it last seen there, and which did it leave?',
    query: `${told('PART_OF')} AND from.id = 'mali' AND c.role = 'member'
      WITH to.id AS body, max(c.when) AS last, max(CASE WHEN c.endKnown THEN c.when END) AS left
      RETURN body, last, left ORDER BY body`,
    rows: [
      ['alliance-of-sahel-states', '2024-07-12', null],
      ['ecowas', '2024-01-28', null],
      ['g5-sahel', '2022-05-15', '2022-05-15'],
      ['giaba', '2024-11-08', null],
      ['tsctp', '2024-11-08', null],
    ],
  },
  {
    asks: 'Who formed the G5 Sahel, and on which two dates?',
    query: `${told('FOUNDED_BY')} AND from.id = 'g5-sahel' WITH c.when AS day, to.id AS state ORDER BY day, state
      RETURN day, collect(state) ORDER BY day`,
    rows: [
      ['2014-02', ['burkina-faso', 'chad', 'mali', 'mauritania', 'niger']],
      ['2017-04', ['burkina-faso', 'chad', 'mali', 'mauritania', 'niger']],
    ],
  },
  {
    asks: 'In which steps did the Alliance of Sahel States come about?',
    query: `${claims}
      WHERE from.id = 'alliance-of-sahel-states' AND c.type = 'FOUNDED_BY'
        OR c.event = 'aes-pact-2023-09' AND c.type = 'ALLIED'
      WITH c.when AS day, collect(DISTINCT c.outcome) AS outcome RETURN day, outcome ORDER BY day`,
    rows: [
      ['2023-09', ['done']],
      ['2023-09-16', ['done']],
      ['2024-02-15', ['announced']],
      ['2024-07-12', ['formalised']],
    ],
  },
  {
    asks: 'Which states took part in Takuba?',
    query: `${told('FOUNDED_BY')} AND from.id = 'takuba-task-force' WITH collect(to.id) AS launched
      ${told('PART_OF')} AND to.id = 'takuba-task-force' WITH launched, collect(from.id) AS served
      UNWIND launched + served AS state RETURN DISTINCT state ORDER BY state`,
    rows: [
      ['belgium'],
      ['czech-republic'],
      ['denmark'],
      ['estonia'],
      ['france'],
      ['germany'],
      ['hungary'],
      ['italy'],
      ['netherlands'],
      ['niger'],
      ['norway'],
      ['portugal'],
      ['sweden'],
      ['united-kingdom'],
    ],
  },
  {
    asks: 'Is the end of Takuba in Mali told in one way?',
    query: `MATCH (:Actor {id: 'takuba-task-force'})-[r:DEPLOYED_IN]->(:Actor {id: 'mali'})
      RETURN toString(r.endMin), toString(r.endMax), 'date' IN r.disputedOn`,
    rows: [['2022-02-17', '2022-06-30', true]],
  },
  {
    asks: 'Which missions and forces left Mali, and by which day?',
    query: `${told('DEPLOYED_IN')} AND to.id = 'mali' AND c.endKnown AND from.id IN ['minusma', 'french-armed-forces']
      RETURN DISTINCT from.id, toString(min(c.lastDay)) ORDER BY from.id`,
    rows: [['french-armed-forces', '2022-08-15'], ['minusma', '2023-12-11']],
  },
  {
    asks: 'Which states sent troops when ECOWAS came to Mali’s help, and who was first?',
    query: `${told('SUPPORTED')} AND to.id = 'mali' AND from:State AND c.kind = 'military' AND c.when CONTAINS '2013'
      RETURN from.id, c.when ORDER BY c.when, from.id`,
    rows: [
      ['nigeria', '2013-01-17'],
      ['burkina-faso', '[2013-01-18..]'],
      ['senegal', '[2013-01-18..]'],
      ['togo', '[2013-01-18..]'],
    ],
  },
  {
    asks: 'With which movements did the government sign in 2015, and did the accord hold?',
    query: `${claims} WHERE c.event = 'algiers-accord-2015' AND 'mali-government' IN [from.id, to.id]
      WITH CASE from.id WHEN 'mali-government' THEN to.id ELSE from.id END AS signatory, c
      RETURN signatory, 'collapsed' IN collect(c.outcome) ORDER BY signatory`,
    rows: [['cma', true], ['platform', true]],
  },
  {
    asks: 'Who speaks for whom?',
    query: `${told('PART_OF')} AND c.role = 'spokesman' RETURN from.id, to.id ORDER BY from.id`,
    rows: [['abu-hamza-al-qurashi', 'islamic-state'], ['ismael-wague', 'cnsp']],
  },
  {
    asks: 'Is it said for certain that Qatar paid an armed group?',
    query: `MATCH (:Actor {id: 'qatar'})-[r:SUPPORTED]->(group)
      MATCH (c:Claim {relationId: r.id})-[:CITES]->(:Document {id: '001'})
      RETURN DISTINCT c.stance, c.when`,
    rows: [['doubts', '2011']],
  },
])
