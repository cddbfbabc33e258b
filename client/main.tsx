import { render } from 'preact'
import { bindBrowser } from './browser.ts'
import { Frame } from './frame/Frame.tsx'
import { AppContext } from './state/context.ts'
import './styles/index.css'
import { trustOwnWorkers } from './trusted.ts'
import { views } from './views/registry.ts'

trustOwnWorkers(window)
const app = bindBrowser(window)
// On the way while the frame is drawn; the outlet asks again and says where it fails.
views.find(({ id }) => id === app.address.value.view)?.load().catch(() => undefined)
const page = document.getElementById('page')
if (page) {
  render(
    <AppContext.Provider value={app}>
      <Frame />
    </AppContext.Provider>,
    page,
  )
}
