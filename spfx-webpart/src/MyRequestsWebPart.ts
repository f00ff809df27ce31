import * as strings from 'CounterpartStrings'
import { type IPropertyPaneField, PropertyPaneDropdown, PropertyPaneSlider } from '@microsoft/sp-property-pane'
import { CounterpartWebPart, type Titled } from './CounterpartWebPart.ts'
import type { Settings, Shown } from './ui.ts'

type Properties = Titled & { show?: Shown; rows?: number }

/** What the reader asked for: how it stands, and what they can do about it right here. */
export default class MyRequestsWebPart extends CounterpartWebPart<Properties> {
  protected override readonly ownTitle = strings.mine

  protected override settings(): Settings {
    const { title, show = 'all', rows = 10 } = this.properties
    return { part: 'mine', title: title?.trim() || this.ownTitle, show, rows }
  }

  protected override fields(): IPropertyPaneField<unknown>[] {
    const { show = 'all', rows = 10 } = this.properties
    const options = [
      { key: 'all', text: strings.showAll },
      { key: 'open', text: strings.showOpen },
      { key: 'waiting', text: strings.showWaiting },
    ]
    return [
      PropertyPaneDropdown('show', { label: strings.show, options, selectedKey: show }),
      PropertyPaneSlider('rows', { label: strings.rows, min: 1, max: 50, value: rows }),
    ]
  }
}
