import { useEffect, useState } from 'preact/hooks'
import { Legend } from '../../panels/Legend.tsx'
import { NothingSelected } from '../../panels/NothingSelected.tsx'
import { StartHere } from '../../panels/StartHere.tsx'
import { Tables } from '../../panels/Tables.tsx'
import type { TableName } from '../../panels/Tables.tsx'
import { IconButton } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { useTight } from '../../parts/narrow.ts'
import { useApp } from '../../state/context.ts'
import { ExploreStage } from './ExploreStage.tsx'
import { Side } from './Side.tsx'

/** Three columns: legend, stage over tables, panel. Where that is tight one of the sides is folded until it is asked for. */
export function WideExplore() {
  const app = useApp()
  const { actors, relations } = app.visible.value
  const tight = useTight()
  const [leftChosen, setFolded] = useState<boolean>()
  const [rightChosen, setRightFolded] = useState<boolean>()
  const [open, setOpen] = useState(false)
  const [which, setWhich] = useState<TableName>('actors')
  const { selected, relation } = app.address.value
  const isEmpty = selected.length === 0 && relation === undefined
  const folded = leftChosen ?? (tight && !isEmpty)
  const rightFolded = rightChosen ?? tight
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) app.clear()
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [app])
  return (
    <div class={folded ? 'explore left-folded' : 'explore'}>
      <div class="left" aria-label="Questions and legend" role="region">
        {!folded && <StartHere />}
        {!folded && <Legend />}
        <button type="button" class="fold" aria-expanded={!folded} aria-label={folded ? 'Unfold the legend' : 'Fold the legend away'} title={folded ? 'Unfold the legend' : 'Fold the legend away'} onClick={() => setFolded(!folded)}>
          <Icon name={folded ? 'right' : 'left'} />
        </button>
      </div>
      <div class="middle">
        <ExploreStage actors={actors} relations={relations} />
        {isEmpty && rightFolded && <span class="unfold-right"><IconButton icon="left" label="Unfold the panel" onClick={() => setRightFolded(false)} /></span>}
        <div class={open ? 'drawer open' : 'drawer'}>
          <button type="button" class="drawer-head" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="list" /> Tables <span class="second">{actors.length} actors, {relations.length} relations</span>
            <span class="drawer-arrow"><Icon name={open ? 'down' : 'right'} /></span>
          </button>
          {open && <Tables actors={actors} relations={relations} which={which} onWhich={setWhich} />}
        </div>
      </div>
      {isEmpty ? !rightFolded && <NothingSelected onFold={() => setRightFolded(true)} /> : <Side />}
    </div>
  )
}
