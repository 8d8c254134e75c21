// Runs after installation: parses the knowledge, counts the search index, learns how notices are worded, bundles the program and the web
// page once, so that no start has to. Without it each start does.
import { keepValues, noteValues } from '../knowledge/kept-yaml.ts'
import { readLibrary } from '../knowledge/library.ts'
import { bundle } from './bundled.ts'
import { installedCounts } from './index-cache.ts'
import { builtPage } from './web/built-page.ts'

noteValues()
const library = readLibrary({ indexCache: installedCounts })
void library.index
void library.notices('备案被退回')
void library.guess('a trading house run by my uncle', ['entity.type'])
keepValues()
await builtPage()
await bundle()
