import ts from 'typescript'

/** Names by which a program reaches the clock, chance, the machine or the network. */
const reachesOut = new Set(
  `performance crypto process globalThis global self window document navigator console
  setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame fetch XMLHttpRequest WebSocket EventSource
  localStorage sessionStorage indexedDB require eval Function Promise`.split(/\s+/),
)

/** Members of a Date that answer by the time zone of the machine. */
const localDateMember = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/

/**
 * Finds what keeps a file of the core from being pure: waiting, the clock, chance, the machine, other people's code.
 *
 * `new Date(instant)`, `Date.UTC` and `Intl` with arguments are pure and stay allowed. Returns `line: what` for each find.
 */
export function impurities(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const own = declaredNames(file)
  const finds: string[] = []
  const find = (node: ts.Node, what: string) => {
    finds.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
  }

  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AsyncKeyword) find(node, 'async')
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) find(node, 'await')
    if (ts.isMetaProperty(node)) find(node, node.getText())
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) find(node, 'import()')
    const from = moduleOf(node)
    if (from !== undefined && !from.startsWith('.')) find(node, `import of ${from}`)
    if (ts.isPropertyAccessExpression(node) && localDateMember.test(node.name.text)) find(node, `.${node.name.text}`)
    if (ts.isIdentifier(node) && isUse(node) && !own.has(node.text)) {
      if (reachesOut.has(node.text)) find(node, node.text)
      if (node.text === 'Date' && !isPureDate(node)) find(node, node.parent.getText())
      if (node.text === 'Math' && !isPureMath(node)) find(node, node.parent.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return finds
}

function moduleOf(node: ts.Node): string | undefined {
  const named =
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
      ? node.moduleSpecifier
      : ts.isExternalModuleReference(node)
        ? node.expression
        : undefined
  return named && ts.isStringLiteral(named) ? named.text : undefined
}

/** A Date may be a type, stand right of `instanceof`, be made from one argument, or compute from arguments. */
function isPureDate(name: ts.Identifier): boolean {
  const user = name.parent
  if (ts.isTypeReferenceNode(user) || ts.isQualifiedName(user)) return true
  if (ts.isBinaryExpression(user)) return user.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  if (ts.isNewExpression(user)) return user.arguments?.length === 1 && !user.arguments.some(ts.isSpreadElement)
  return ts.isPropertyAccessExpression(user) && (user.name.text === 'UTC' || user.name.text === 'parse')
}

function isPureMath(name: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(name.parent) && name.parent.name.text !== 'random'
}

/** Whether a name stands for a value or a type, and is not the name of a member or of something being declared. */
function isUse(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== name
  if (ts.isQualifiedName(parent)) return parent.right !== name
  if (ts.isBindingElement(parent)) return parent.propertyName !== name && parent.name !== name
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isLabeledStatement(parent)) return false
  return !('name' in parent && parent.name === name)
}

/** Names a file gives to things of its own, which are then not the global ones. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isImportSpecifier(node)
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}
