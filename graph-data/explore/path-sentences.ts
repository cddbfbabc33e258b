import { datesInWords } from '../model/date-words.ts'
import type { NameOf } from '../model/hedging.ts'
import { isRelationType, relationType, type RelationTypeId } from '../model/relation-types.ts'
import { counted, listed } from '../model/words.ts'
import type { NearestMiss, Path, PathsFound, SharedWindow } from './paths.ts'

/** "3 steps through MUJAO and Ansar Dine" */
export function pathTitle(path: Path, nameOf: NameOf): string {
  const steps = counted(path.hops.length, 'step')
  const through = path.actors.slice(1, -1).map(nameOf)
  return through.length === 0 ? `${steps}, directly` : `${steps} through ${listed(through)}`
}

/** "All three may hold from December 2011 to June 2012" or why never. */
export function windowInWords({ start, end, certainty }: SharedWindow, hops: number): string {
  const all = hops === 1 ? 'It' : 'All steps'
  if (certainty === 'never') return `Never all on one day: a gap between ${day(start)} and ${day(end)}`
  const verb = certainty === 'certain' ? (hops === 1 ? 'holds' : 'hold') : 'may hold'
  if (start === null && end === null) return `${all} may hold at one time, but no date says so`
  if (start === end) return `${all} ${verb} on ${day(start)}`
  return `${all} ${verb} ${start === null ? 'until' : `from ${day(start)} ${end === null ? 'on' : 'to'}`}${end === null ? '' : ` ${day(end)}`}`
}

function day(iso: string | null): string {
  return iso === null ? 'no date' : datesInWords(iso)
}

/** The answer of a path question in one sentence. */
export function pathsTitle(found: PathsFound, windows: readonly SharedWindow[], from: string, to: string, nameOf: NameOf): string {
  const { length } = found.paths
  if (length === 0) return `No path from ${nameOf(from)} to ${nameOf(to)}`
  const possible = windows.filter((window) => window.certainty !== 'never').length
  const count = length === 1 ? 'One path' : `${found.truncated ? 'The first ' : ''}${length} paths`
  const held = possible === 0 ? 'never held together on one day' : possible === length ? 'could have held on one day' : `only ${possible} could have held on one day`
  return `${count} from ${nameOf(from)} to ${nameOf(to)}; ${length > 1 && possible === length ? 'each ' : ''}${held}`
}

/** Why there is no path, and what would give one. */
export function missInWords({ code, allow }: NearestMiss, from: string, to: string, nameOf: NameOf, asked: readonly RelationTypeId[]): string {
  const pair = `${nameOf(from)} and ${nameOf(to)}`
  switch (code) {
    case 'same-actor':
      return 'Both ends are the same actor.'
    case 'no-relations':
      return `The documents tell no relation at all of one of ${pair}.`
    case 'ignore-day':
      return `Nothing connects ${pair} on that day; without the day there is a path.`
    case 'ignore-time':
      return `Nothing connects ${pair} in the order of time; in any order there is a path.`
    case 'ignore-direction':
      return `Nothing connects ${pair} along the arrows; walked either way there is a path.`
    case 'allow-status':
      return `Nothing connects ${pair} by what was asked for; one path exists if reported, disputed and denied relations are allowed.`
    case 'allow-types':
      return `Nothing connects ${pair} by the types asked for; a path exists if ${listed(newTypes(allow, asked))} ${newTypes(allow, asked).length === 1 ? 'is' : 'are'} allowed.`
    case 'unconnected':
      return `No chain of relations in the documents connects ${pair}, whatever is allowed.`
  }
}

function newTypes(allow: NearestMiss['allow'], asked: readonly RelationTypeId[]): string[] {
  const types = (allow?.['types'] ?? '').split(',').filter(isRelationType)
  return types.filter((id) => !asked.includes(id)).map((id) => `“${relationType(id).label}”`)
}
