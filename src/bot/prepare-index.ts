// Runs after installation: counts the search index and bundles the web page once, so that no start has to. Without it the first start does.
import { openLibrary } from '../knowledge/library.ts'
import { installedCounts } from './index-cache.ts'
import { builtPage } from './web/built-page.ts'

void openLibrary({ indexCache: installedCounts }).index
await builtPage()
