import { render } from 'preact'
import { bindBrowser } from './browser.ts'
import { Frame } from './frame/Frame.tsx'
import { AppContext } from './state/context.ts'
import './styles/index.css'
import { trustOwnWorkers } from './trusted.ts'

trustOwnWorkers(window)
const app = bindBrowser(window)
const page = document.getElementById('page')
if (page) {
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    page,
  )
}
