import { startTab } from './startTab.ts'
import './page.css'

const element = document.getElementById('app')
if (!element) throw new Error('the page has no place for the product')
void startTab(element)
