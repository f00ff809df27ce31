import { type Bridge, startPage } from './startPage.ts'
import './page.css'

const element = document.getElementById('app')
if (!element) throw new Error('the page has no place for the product')
// Outside Jira the bridge fails as soon as it is loaded.
void startPage(element, async () => (await import('./bridge.ts')) as Bridge)
