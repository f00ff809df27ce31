import ts from 'typescript'

/** Lines of a file that take zod any other way than `import * as z from 'zod'`, by which alone bundlers can drop what is unused. */
export function otherZodImports(path: string, text: string): readonly number[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lines: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /^zod(\/|$)/.test(node.text) && namesModule(node) && !isNamespaceOfZod(node)) {
      lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return lines
}

function namesModule({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isCallExpression(parent)) {
    return parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === 'require'
  }
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent))
  )
}

function isNamespaceOfZod(name: ts.StringLiteralLike): boolean {
  if (name.text !== 'zod' || !ts.isImportDeclaration(name.parent)) return false
  const clause = name.parent.importClause
  const bindings = clause?.namedBindings
  return (
    clause?.name === undefined && bindings !== undefined && ts.isNamespaceImport(bindings) && bindings.name.text === 'z'
  )
}
