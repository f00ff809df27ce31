import ts from 'typescript'

/** Programs that show the screens, what they are built with, and who makes them. */
const hostWords = new Set(
  `jira atlassian atlaskit confluence forge teams sharepoint spfx outlook microsoft msal entra azure fluent fluentui
  onedrive yammer webview webpart`.split(/\s+/),
)
/** Names that are a host's only when they are written so: an office also is a place to work. */
const hostNames = new Set([
  'Office',
  'officejs',
  'office365',
  'AP',
  '_spPageContextInfo',
  'chrome',
  'opener',
  'frameElement',
])
const hostAddress = /\boffice(js|365)?\.(com|net|js)\b/i

/** Where the page itself is asked what is around it. */
const askedOfThePage: Readonly<Record<string, RegExp>> = {
  // Its own things are used everywhere; these four are the window around, and its name and place are given by a host.
  window: /^(parent|top|opener|frameElement|frames|name|location|external|origin)$/,
  globalThis: /./,
  self: /./,
  document: /^(referrer|domain|location|URL|documentURI|baseURI|cookie)$/,
  // The clipboard is asked for, whether it is there or not; all else is a name of the browser or of its program.
  navigator: /^(?!clipboard$)/,
}
const askedAlone = new Set([
  'parent',
  'top',
  'location',
  'userAgent',
  'userAgentData',
  'ancestorOrigins',
  'postMessage',
])

/**
 * Finds where a file of the screens names the host it is in, asks the page around for it, or looks at which kit there
 * is. Comments may speak of hosts. Returns `line: what` for each find, and how many names and texts were read.
 *
 * @param text the file; one of styles is read word by word
 */
export function hostTraces(path: string, text: string): { readonly finds: readonly string[]; readonly read: number } {
  if (path.endsWith('.css')) return tracesInStyles(text)
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const own = declaredNames(file)
  const finds: string[] = []
  let read = 0
  const find = (node: ts.Node, what: string) => {
    finds.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
  }
  const visit = (node: ts.Node): void => {
    const said = textOf(node)
    if (said !== undefined) {
      read++
      const named = wordsOf(said).find((word) => hostWords.has(word))
      if (named) find(node, named)
      else if (hostAddress.test(said)) find(node, said)
    }
    if (ts.isIdentifier(node)) {
      if (hostNames.has(node.text) && !own.has(node.text)) find(node, node.text)
      if (node.text === 'surface' && !isHandedOn(node)) find(node, node.parent.getText())
      // A parameter called `window` is a window, too.
      const isOwn = own.has(node.text) && !(node.text in askedOfThePage)
      if (!isOwn && isUse(node) && isAskedOfThePage(node)) find(node, node.parent.getText())
    }
    if (isNamespaceOfKit(node)) find(node, 'the kit as a whole')
    if (isIdOfKit(node)) find(node, 'the id of the kit')
    if (ts.isMetaProperty(node)) find(node, node.getText())
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { finds, read }
}

function tracesInStyles(text: string) {
  const lines = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).split('\n')
  return {
    finds: lines.flatMap((line, i) =>
      wordsOf(line)
        .filter((word) => hostWords.has(word))
        .map((word) => `${i + 1}: ${word}`),
    ),
    read: lines.length,
  }
}

/** `isSharePointPage` and `sharepoint-page` both speak of sharepoint. */
const wordsOf = (said: string): readonly string[] => {
  const parts = said
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .map((part) => part.toLowerCase())
  // Some are written as two: SharePoint, WebPart.
  return [...parts, ...parts.slice(1).map((part, i) => `${parts[i]}${part}`)]
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return node.text
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text
  return ts.isRegularExpressionLiteral(node) ? node.text : undefined
}

/** A host gives its surface, and the kit takes it: between the two nobody looks at it. */
function isHandedOn({ parent }: ts.Identifier): boolean {
  if (ts.isPropertySignature(parent)) return true
  if (ts.isJsxAttribute(parent)) return elementOf(parent) === 'KitProvider'
  if (!ts.isPropertyAccessExpression(parent) || !ts.isJsxExpression(parent.parent)) return false
  const attribute = parent.parent.parent
  return (
    ts.isJsxAttribute(attribute) && attribute.name.getText() === 'surface' && elementOf(attribute) === 'KitProvider'
  )
}

const elementOf = (attribute: ts.JsxAttribute): string => attribute.parent.parent.tagName.getText()

function isAskedOfThePage(name: ts.Identifier): boolean {
  const { parent } = name
  const asked = askedOfThePage[name.text]
  if (!asked) return askedAlone.has(name.text)
  if (ts.isPropertyAccessExpression(parent)) return asked.test(parent.name.text)
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression))
    return asked.test(parent.argumentExpression.text)
  // Given away whole it may be asked anything, save where it is only a place for listeners or to draw in.
  return name.text === 'navigator' || !ts.isExpression(parent) || ts.isElementAccessExpression(parent)
}

function isNamespaceOfKit(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments.some((from) => ts.isStringLiteralLike(from) && from.text.startsWith('#kit'))
  return ts.isNamespaceImport(node) && moduleOf(node.parent.parent) === '#kit'
}

function isIdOfKit(node: ts.Node): boolean {
  if (ts.isImportSpecifier(node))
    return (node.propertyName ?? node.name).text === 'id' && moduleOf(node.parent.parent.parent) === '#kit'
  return ts.isPropertyAccessExpression(node) && node.name.text === 'id' && /^kit$/i.test(node.expression.getText())
}

const moduleOf = (node: ts.Node): string | undefined =>
  ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined

/** Whether a name stands for a value, and is not the name of a member or of something being declared. */
function isUse(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isPropertyAccessExpression(parent))
    return parent.name !== name || /^(userAgent|ancestorOrigins|postMessage)/.test(name.text)
  if (ts.isBindingElement(parent)) return parent.propertyName === name ? askedAlone.has(name.text) : true
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isImportSpecifier(parent) || ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false
  if (ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent))
    return 'initializer' in parent && parent.initializer === name
  return !('name' in parent && parent.name === name)
}

/** Names that a file gives to things of its own, which are then not those of the page. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named =
      (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      (ts.isBindingElement(node) && !isTakenFromThePage(node))
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}

/** `const { parent } = window` gives no thing of its own a name. */
function isTakenFromThePage(element: ts.BindingElement): boolean {
  const declaration = element.parent.parent
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    declaration.initializer.getText() in askedOfThePage
  )
}
