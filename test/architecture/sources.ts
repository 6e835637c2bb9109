/** The source files of the project, as the architecture test reads them: paths, imports and literals, by syntax tree. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import ts from 'typescript';

export interface Source {
  /** From the root of the project, such as `templates/check.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A path from the root for what is ours, else the name of a package. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

/** Every file with this ending that git knows or would add. */
export const sourcesWith = (...endings: readonly string[]): Source[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch {
        return []; // Deleted, and not committed yet.
      }
    });

const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2023,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};

const resolve = (from: string, specifier: string): Omit<Import, 'typeOnly'> => {
  if (specifier.startsWith('#')) return { target: specifier.slice(1), ours: true };
  if (specifier.startsWith('.')) return { target: posix.join(posix.dirname(from), specifier), ours: true };
  return { target: specifier, ours: false };
};

export const importsOf = (source: Source): Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ ...resolve(source.path, specifier.text), typeOnly });
  };
  walk(parse(source), (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
  });
  return found;
};

/** The texts of string and template literals that are not the name of a module. */
export const literalsOf = (source: Source): string[] => {
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
  };
  parse(source).forEachChild((top) => walk(top, collect));
  return found;
};

/** The texts of string literals in a Typst design; its syntax has one kind of string. */
export const typstLiterals = ({ text }: Source): string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal = '']) => literal);
