import * as strings from 'CounterpartStrings'
import { type IPropertyPaneField, PropertyPaneDropdown } from '@microsoft/sp-property-pane'
import { CounterpartWebPart, type Titled } from './CounterpartWebPart.ts'
import type { Choice, Settings } from './ui.ts'

type Properties = Titled & { department?: string; departmentName?: string }

/** The catalogue of one department, or of all: what can be asked for, and the form for it. */
export default class FindServiceWebPart extends CounterpartWebPart<Properties> {
  protected override readonly ownTitle = strings.find
  private departments: readonly Choice[] | null | undefined

  protected override settings(): Settings {
    const { title, department } = this.properties
    return { part: 'find', title: title?.trim() || this.ownTitle, department: department || null }
  }

  protected override onPropertyPaneConfigurationStart(): void {
    void this.opened?.departments().then((found) => {
      this.departments = found
      this.context.propertyPane.refresh()
    })
  }

  protected override onPropertyPaneFieldChanged(path: string, _before: unknown, next: unknown): void {
    // So that the pane can name what is chosen when the hub cannot be asked.
    if (path === 'department')
      this.properties.departmentName = this.departments?.find(({ id }) => id === next)?.name ?? ''
  }

  protected override fields(): IPropertyPaneField<unknown>[] {
    const { department, departmentName } = this.properties
    const found = this.departments ?? []
    const kept =
      department && !found.some(({ id }) => id === department)
        ? [{ id: department, name: departmentName || department }]
        : []
    const options = [
      { key: '', text: strings.everyDepartment },
      ...[...found, ...kept].map(({ id, name }) => ({ key: id, text: name })),
    ]
    const label =
      this.departments === null ? `${strings.department} (${strings.departmentsFailed})` : strings.department
    return [PropertyPaneDropdown('department', { label, options, selectedKey: department ?? '' })]
  }
}
