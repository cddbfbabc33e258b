import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
import ts from 'typescript-eslint'

/** The import order, one way: a folder may import only from itself and from the folders named here. */
const layers = [
  { folder: 'cypher/engine', may: [] },
  { folder: 'graph-data', may: [] },
  { folder: 'graph-data/api', may: ['graph-data', 'cypher/engine/values'] },
  { folder: 'server', may: ['graph-data', 'cypher/engine'] },
  { folder: 'client', may: ['graph-data', 'cypher/engine'] },
]
const top = ['cypher/engine', 'graph-data', 'server', 'client', 'tests']

/** Packages that may be imported only below the folders named. */
const fences = [
  { packages: ['neo4j-driver'], inside: ['server/store/neo4j/**'] },
  { packages: ['express', 'express-rate-limit', 'helmet'], inside: ['server/app.ts', 'server/body.ts', 'server/problem.ts', 'server/security.ts', 'server/static.ts', 'server/api/**'] },
  { packages: ['sigma', 'sigma/*', 'graphology', 'graphology-*'], inside: ['client/stage/**', 'graph-data/**'] },
]

function zonesOf({ folder, may }) {
  const allowed = [folder, ...may]
  return top
    .filter((other) => !allowed.some((one) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)))
    .map((from) => ({ target: `./${folder}`, from: `./${from}`, message: `${folder} must not import from ${from} (docs/ARCHITECTURE.md, import order)` }))
}

export default ts.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'import-x/no-restricted-paths': ['error', { zones: layers.flatMap(zonesOf) }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSNonNullExpression', message: 'Say what happens when it is absent.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  ...fences.map(({ packages, inside }) => ({
    files: ['cypher/**/*.ts', 'graph-data/**/*.ts', 'server/**/*.ts', 'client/**/*.ts', 'client/**/*.tsx'],
    ignores: inside,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: packages, message: 'This package is fenced (docs/ARCHITECTURE.md).' }] }] },
  })),
  {
    // The driver types its option bags as classes that nobody constructs.
    files: ['server/store/neo4j/**', 'tests/setup/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked },
)
