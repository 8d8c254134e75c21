// Runs after installation: counts the search index once, so that no start has to. Without it the first start does.
import { openLibrary } from '../knowledge/library.ts'
import { indexCacheIn, installedIndex } from './index-cache.ts'

void openLibrary({ indexCache: indexCacheIn(installedIndex) }).index
