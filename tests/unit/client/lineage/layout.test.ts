import { describe, expect, it } from 'vitest'
import { busyWords, layOut, planLineage, rowHeight } from '../../../../client/lineage/layout.ts'
import type { LineageLayout } from '../../../../client/lineage/layout.ts'
import { boxOf } from '../../../../client/lineage/place-words.ts'
import { body, lineage, troubled } from './samples.ts'

const drawn = (answer = troubled, route?: number): LineageLayout => layOut(planLineage(answer, 1_400, false), route)
const dot = (layout: LineageLayout, number: number) => layout.dots.find(({ joint }) => joint.number === number) ?? expect.fail(`no dot ${number}`)
const rowOf = (layout: LineageLayout, id: string): number => layout.strokes.find((stroke) => stroke.body === id)?.y ?? expect.fail(`no stroke of ${id}`)
const strokes = (layout: LineageLayout, id: string) => layout.strokes.filter((stroke) => stroke.body === id)
const connector = (layout: LineageLayout, from: string, to: string) =>
  layout.connectors.find(({ step }) => step.relation.from === from && step.relation.to === to) ?? expect.fail(`no connector ${from} ${to}`)
const worded = (layout: LineageLayout, of: string): string[] => layout.words.filter((words) => words.of === of).map(({ lines }) => lines.join(' '))

describe('the layout of a lineage', () => {
  it('joins the lanes of all parents of a merger at one dot in the row of what they became', () => {
    const layout = drawn()
    const { x, y } = dot(layout, 7)
    expect(y).toBe(rowOf(layout, 'last'))
    for (const parent of ['third', 'first', 'fourth']) {
      const { x: at, top, bottom } = connector(layout, parent, 'last')
      expect(at).toBe(x)
      expect([top, bottom]).toContain(y)
      expect([top, bottom]).toContain(rowOf(layout, parent))
    }
  })

  it('lets a splinter leave at a dot in the row of its parent, which goes on', () => {
    const layout = drawn()
    const { x, y } = dot(layout, 4)
    expect(y).toBe(rowOf(layout, 'first'))
    expect(rowOf(layout, 'second')).not.toBe(y)
    expect(strokes(layout, 'first').some(({ from, to }) => from < x && to > x)).toBe(true)
  })

  it('keeps a renamed body in its row', () => {
    const layout = drawn()
    expect(rowOf(layout, 'first')).toBe(rowOf(layout, 'old'))
    expect(layout.connectors.filter(({ step }) => step.relation.from === 'old')).toEqual([])
  })

  it('lets no vertical cross a lane that has no part in it, where an order without crossings exists', () => {
    const layout = drawn()
    const crossings = layout.connectors.flatMap(({ x, top, bottom, joint }) => {
      const parties = [...joint.parents, ...joint.children].map(({ id }) => id)
      return layout.strokes.filter((stroke) => !parties.includes(stroke.body) && stroke.y > top && stroke.y < bottom && stroke.from < x && stroke.to > x)
    })
    expect(crossings).toEqual([])
  })

  it('never lays two lanes of the same time into one row, and lets others share one', () => {
    const layout = drawn()
    for (const a of layout.lanes) {
      for (const b of layout.lanes) {
        if (a.body.id >= b.body.id || rowOf(layout, a.body.id) !== rowOf(layout, b.body.id)) continue
        expect(a.to <= b.from || b.to <= a.from, `${a.body.id} and ${b.body.id}`).toBe(true)
      }
    }
    expect(new Set(layout.strokes.map(({ y }) => y)).size).toBeLessThan(layout.lanes.length)
  })

  it('sets rows the same distance apart', () => {
    const rows = [...new Set(drawn().strokes.map(({ y }) => y))].sort((a, b) => a - b)
    expect(rows.slice(1).every((y, at) => y - (rows[at] ?? 0) === rowHeight)).toBe(true)
  })

  it('lights what flows into the end and greys what parents do afterwards', () => {
    const layout = drawn()
    expect(strokes(layout, 'bystander').every(({ tone }) => tone === 'grey')).toBe(true)
    const [before, after] = strokes(layout, 'fourth')
    expect([before?.tone, before?.width, after?.tone, after?.width]).toEqual(['lit', 4, 'grey', 2])
    expect(strokes(layout, 'last')).toMatchObject([{ tone: 'lit', width: 6, arrow: true }])
    expect(connector(layout, 'last', 'later')).toMatchObject({ tone: 'grey', width: 2 })
  })

  it('lights one route alone without moving anything', () => {
    const all = drawn()
    const one = drawn(troubled, 1)
    expect(one.dots.map(({ x, y }) => [x, y])).toEqual(all.dots.map(({ x, y }) => [x, y]))
    expect(strokes(one, 'fourth').every(({ tone }) => tone === 'grey')).toBe(true)
    expect(strokes(one, 'third')[0]).toMatchObject({ tone: 'lit', from: dot(one, 5).x })
    expect(connector(one, 'first', 'last').tone).toBe('grey')
  })

  it('draws reported steps dashed with an arrow where both lanes go on, and says so beside them', () => {
    const layout = drawn()
    expect(connector(layout, 'third', 'first')).toMatchObject({ dash: 'dashed', tone: 'lit' })
    expect(connector(layout, 'third', 'first').arrow).toBeDefined()
    expect(worded(layout, 'third-first-5')).toEqual(['Nov to Dec 2015, reported'])
  })

  it('marks a disputed step with a diamond and says what is disputed', () => {
    const layout = drawn()
    expect(connector(layout, 'splinter', 'third').mark?.kind).toBe('diamond')
    expect(worded(layout, 'splinter-third-4')).toEqual(['all of splinter, or a faction'])
  })

  it('dots and crosses what was agreed and fell through, and lets no lane end there', () => {
    const layout = drawn()
    expect(connector(layout, 'fourth', 'bystander')).toMatchObject({ dash: 'dotted', tone: 'agreed', mark: { kind: 'cross' } })
    expect(worded(layout, 'event-2').join(' ')).toContain('fell through')
    const lane = layout.lanes.find((one) => one.body.id === 'bystander')
    expect(lane?.ended).toBeUndefined()
  })

  it('fades where a boundary is not known and nowhere else', () => {
    const layout = drawn()
    expect(strokes(layout, 'fourth')[0]?.fadeIn).toBeGreaterThan(0)
    expect(strokes(layout, 'third')[0]).toMatchObject({ fadeIn: 0, fadeOut: 0 })
    expect(strokes(layout, 'later').at(-1)?.fadeOut).toBeGreaterThan(0)
  })

  it('sets an undated split where the splinter is first seen, and states no date', () => {
    const layout = drawn()
    expect(dot(layout, 2).x).toBeCloseTo(layout.scale.x(Date.parse('2011-12-01') / 86_400_000), 0)
    expect(worded(layout, 'splinter')).toContain('seen 2011 on')
  })

  it('keeps dots of the same body apart, also where one event is told as two joints of one id', () => {
    const twice = lineage({
      to: 'new',
      bodies: [body('old', 2003, 2003), body('new', 2006, 2020)],
      events: [
        { kind: 'rename', parents: ['old'], children: ['new'], drawn: ['2003-01-01', '2006-09-01'], survives: false, id: 'one' },
        { kind: 'succession', parents: ['old'], children: ['new'], drawn: ['2003-01-01', '2006-09-01'], survives: false, id: 'one' },
      ],
    })
    const layout = drawn(twice)
    expect(Math.abs(dot(layout, 1).x - dot(layout, 2).x)).toBeGreaterThanOrEqual(23)
    expect(rowOf(layout, 'old')).toBe(rowOf(layout, 'new'))
  })

  it('lets no vertical strike through the name of a lane that begins near the end of the axis', () => {
    const name = 'A Name Longer than its Lane'
    const layout = drawn(lineage({
      from: 'first',
      bodies: [body('first', 2010, 2022, 'First'), body('guest', 2020, 2020, 'Guest'), body('late', 2022, 2024, name)],
      events: [
        { kind: 'merger', parents: ['first'], children: ['guest'], when: ['2020-06-01', '2020-06-30'], survives: true, step: { status: 'reported' } },
        { kind: 'rename', parents: ['first'], children: ['late'], when: ['2022-03-01', '2022-03-31'], survives: false },
        ...[2012, 2013, 2014, 2015, 2016].map((year) => ({ kind: 'split' as const, parents: ['first'], children: ['guest'], when: [`${year}-06-01`, `${year}-06-30`] as const })),
      ],
    }))
    const words = layout.words.find(({ lines }) => lines[0] === name) ?? expect.fail('no name')
    const box = boxOf(words, words)
    const struck = layout.connectors.filter(({ x, top, bottom }) => x > box.left && x < box.right && top < box.bottom && bottom > box.top)
    expect(struck.map(({ step }) => step.relation.id)).toEqual([])
  })

  it('is the same every time', () => {
    const { scale: _one, ...one } = drawn()
    const { scale: _other, ...other } = drawn()
    expect(one).toEqual(other)
  })

  it('names the wide years, and none where all are alike', () => {
    expect(busyWords(troubled)).toBe('2011–2015')
    expect(busyWords(lineage({ bodies: [body('a', 2012, 2013)], events: [] }))).toBeUndefined()
  })

  it('draws a body without any joint as a lane of its own', () => {
    expect(drawn(lineage({ to: 'a', bodies: [body('a', 2012, 2013)], events: [] })).strokes).toHaveLength(1)
  })
})
