// In the place of the components that only SharePoint has, made of Fluent's public packages. The real property pane runs on
// them: empty ones would break it.
import * as fluent8 from '@fluentui/react'
import * as fluent9 from '@fluentui/react-components'
import * as tabsterForReact from '@fluentui/react-tabster'
import * as griffel from '@griffel/react'
import * as fabric7 from 'office-ui-fabric-react'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import * as tabster from 'tabster'

fluent8.initializeIcons('/icons/', { disableWarnings: true })

/** Has what it is given; anything else that is asked for is its own name. */
const anything = (base) =>
  new Proxy(base, { get: (own, name) => (name in own ? own[name] : name === 'then' ? undefined : name) })

const autobind = (_target, name, { value }) => ({
  configurable: true,
  get() {
    const bound = value.bind(this)
    Object.defineProperty(this, name, { value: bound, configurable: true, writable: true })
    return bound
  },
})

const fluent9Bundles = ['button', 'menu', 'field', 'infolabel', 'tooltip', 'combobox', 'label']

/** By the name under which other components ask for them. */
export const modules = {
  ...Object.fromEntries(fluent9Bundles.map((name) => [`@msinternal/sp-fluentui-v9-react-${name}-bundle`, fluent9])),
  '@msinternal/sp-fluentui-v9-utilities-bundle': { ...fluent9, ...tabster, ...tabsterForReact, ...griffel },
  '@ms/office-ui-fabric-react-bundle': { ...fabric7, autobind, workaround_Icon: fabric7.Icon, __esModule: true },
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': {
    render: ReactDOM.render,
    unmountComponentAtNode: ReactDOM.unmountComponentAtNode,
    unmount: ReactDOM.unmountComponentAtNode,
  },
  '@msinternal/sp-fluentui-migration-label-bundle': { Label: fluent8.Label },
  '@msinternal/sp-fluentui-migration-tooltip-bundle': { TooltipHost: fluent8.TooltipHost },
  '@msinternal/sp-fluentui-migration-button-bundle': { ...fluent8, Button: fluent8.DefaultButton },
  '@msinternal/sp-pages-content-panel-context': anything({
    SPPagesContentPanelProviderContext: React.createContext({}),
    SPPagesContentPanelPivot: anything({}),
    SPPagesContentPanelCommandId: anything({}),
    SPPagesContentPanelQOSScenarios: anything({}),
    getQOSName: String,
    monitorChunkLoad: (_name, promise) => promise,
  }),
  '@msinternal/sp-component-utilities': anything({
    FAB_TOGGLE_EVT: 'fabToggle',
    SortableLoader: { load: () => Promise.resolve({}) },
    ReadingMode: anything({}),
  }),
  '@msinternal/odsp-utilities-bundle': {
    StringHelper: { format: (text, ...given) => text.replace(/\{(\d+)\}/g, (_, at) => given[at]) },
  },
  '@msinternal/sp-heading-level': {
    _DEFAULT_HEADING_LEVEL: 2,
    _HeadingLevel: ({ children }) => React.createElement(React.Fragment, null, children),
  },
  '@msinternal/sp-edit-customer-promise': {
    _EditModeCustomerPromiseHandler: anything({ instance: anything({}) }),
    _logFailuresForEditCustomerPromise: () => {},
  },
  '@msinternal/sp-idle-web-task': {
    createPrefetchDependencyQueue: () => ({ add() {}, enqueue() {} }),
    IdleTaskPriority: anything({}),
    PrefetchDependencyPriority: anything({}),
    IdleTaskQueue: class {
      add() {}
    },
  },
}

/** For what is asked for later, whatever it is: one module that has all of their controls. */
export const anyLater = {
  ...fluent9,
  Spinner: fluent8.Spinner,
  Stack: fluent8.Stack,
  FocusTrapZone: fluent8.FocusTrapZone,
  Customizer: fluent8.Customizer,
  Link: fluent8.Link,
  TextField: fluent8.TextField,
  Checkbox: fluent8.Checkbox,
  ChoiceGroup: fluent8.ChoiceGroup,
  Dropdown: fluent8.Dropdown,
  Slider: fluent8.Slider,
  SpinButton: fluent8.SpinButton,
  Callout: fluent8.Callout,
  Panel: fluent8.Panel,
  _Utilities: anything({}),
  replaceSpecialCharacters: (text) => text,
  SPFileHandlerError: class extends Error {},
}

/** The colours of sections as SharePoint gives them: its own is a theme of Fluent 8. */
const themeOf = (palette, isInverted) => fluent8.createTheme({ palette, isInverted })
export const themes = {
  white: themeOf({ themePrimary: '#03787c' }, false),
  soft: themeOf({ themePrimary: '#03787c', white: '#e9f4f4' }, false),
  dark: themeOf(
    {
      themePrimary: '#4cc2c4',
      themeDarkAlt: '#5fcacc',
      white: '#1f1f1f',
      black: '#f8f8f8',
      neutralPrimary: '#ffffff',
      neutralDark: '#f4f4f4',
      neutralSecondary: '#d0d0d0',
      neutralTertiary: '#c8c8c8',
      neutralLight: '#3f3f3f',
      neutralLighter: '#313131',
      neutralLighterAlt: '#282828',
      neutralQuaternary: '#4f4f4f',
    },
    true,
  ),
}
