import * as strings from 'CounterpartStrings'
import type { IReadonlyTheme } from '@microsoft/sp-component-base'
import { Version } from '@microsoft/sp-core-library'
import { AadHttpClient } from '@microsoft/sp-http'
import {
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane'
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base'
import { hub } from './hub.ts'
import { loadUi, wearStyles } from './loadUi.ts'
import type { OpenPart, Seen, Settings } from './ui.ts'

export type Titled = { title?: string }

/** What both parts are: a place for the screens, which come when the first part of a page is shown. */
export abstract class CounterpartWebPart<P extends Titled> extends BaseClientSideWebPart<P> {
  private theme: IReadonlyTheme | undefined
  private send: typeof fetch | undefined
  private open: OpenPart | undefined
  private leaveStyles: (() => void) | undefined
  private isLoading = false
  private isGone = false

  /** What it is called where its author says nothing else. */
  protected abstract readonly ownTitle: string
  protected abstract settings(): Settings
  /** What is set besides the title. */
  protected abstract fields(): IPropertyPaneField<unknown>[]

  protected override async onInit(): Promise<void> {
    await super.onInit()
    const client = await this.context.aadHttpClientFactory.getClient(hub.resource)
    // The client asks for a token before each call, and for another one where the hub says no.
    this.send = ((address: string, init: RequestInit = {}) =>
      client.fetch(address, AadHttpClient.configurations.v1, { ...init })) as unknown as typeof fetch
  }

  public override render(): void {
    if (this.open) this.open.update(this.seen())
    else if (!this.isLoading) void this.load()
  }

  protected override get isRenderAsync(): boolean {
    return true
  }

  /** Called before onInit, and again when the section or the theme of the site changes; render() follows by itself. */
  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme
  }

  protected override onDispose(): void {
    this.isGone = true
    // Else SharePoint would wait for it, and complain.
    if (this.isLoading) this.renderCompleted()
    this.open?.close()
    this.leaveStyles?.()
    this.open = undefined
    this.leaveStyles = undefined
  }

  protected override get dataVersion(): Version {
    return Version.parse('1.0')
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const title = PropertyPaneTextField('title', {
      label: strings.title,
      placeholder: this.ownTitle,
      maxLength: 80,
    })
    return { pages: [{ groups: [{ groupName: strings.group, groupFields: [title, ...this.fields()] }] }] }
  }

  /** What was opened in this part; nothing before it is there. */
  protected get opened(): OpenPart | undefined {
    return this.open
  }

  private seen(): Seen {
    return { theme: this.theme, settings: this.settings() }
  }

  private async load(): Promise<void> {
    this.isLoading = true
    try {
      const { openPart, styles } = await loadUi()
      // Who went on to another page, or took the part out, waits for nothing any more.
      if (this.isGone || !this.send) return
      this.leaveStyles = wearStyles(this.domElement.ownerDocument, styles)
      const around = {
        instance: this.instanceId,
        culture: this.context.pageContext.cultureInfo.currentUICultureName,
        address: hub.address,
        send: this.send,
      }
      this.open = openPart(this.domElement, around, this.seen())
    } catch (fault) {
      if (!this.isGone) this.showFailed(fault)
    } finally {
      this.isLoading = false
      if (!this.isGone) this.renderCompleted()
    }
  }

  /** SharePoint hides what it is told behind a press: what to do stands beside it. */
  private showFailed(fault: unknown): void {
    this.renderError(fault instanceof Error ? fault : new Error(strings.failed))
    const page = this.domElement.ownerDocument
    const said = page.createElement('p')
    said.setAttribute('role', 'alert')
    said.textContent = `${strings.failed}. ${strings.failedDetail}`
    const again = page.createElement('button')
    again.type = 'button'
    again.textContent = strings.retry
    again.addEventListener('click', () => {
      this.context.statusRenderer.clearError(this.domElement)
      this.domElement.replaceChildren()
      this.render()
    })
    this.domElement.append(said, again)
  }
}
