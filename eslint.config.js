import js from '@eslint/js'
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

/** Patterns of relative imports that a folder may not write; tests/unit/imports.test.ts follows them to the files. */
function forbiddenBy({ folder, may }) {
  const allowed = [folder, ...may]
  return top
    .filter((other) => !allowed.some((one) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)))
    .map((other) => ({ group: [`../**/${other}/**`], message: `${folder} must not import from ${other} (docs/ARCHITECTURE.md, import order)` }))
}

/** One rule a folder: what it may not import, of ours and of packages fenced elsewhere. */
function importRules(layer) {
  const files = [`${layer.folder}/**/*.ts`, `${layer.folder}/**/*.tsx`]
  const patterns = forbiddenBy(layer)
  return [
    { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, ...fences.map(fencePattern)] }] } },
    ...fences.filter(({ inside }) => inside.some((path) => path.startsWith(layer.folder))).map((fence) => ({
      files: fence.inside.filter((path) => path.startsWith(layer.folder)),
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, ...fences.filter((other) => other !== fence).map(fencePattern)] }] },
    })),
  ]
}

function fencePattern({ packages }) {
  return { group: packages, message: 'This package is fenced (docs/ARCHITECTURE.md).' }
}

export default ts.config(
  { ignores: ['dist/**', '.cache/**', 'node_modules/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSNonNullExpression', message: 'Say what happens when it is absent.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  ...layers.flatMap(importRules),
  {
    // The driver types its option bags as classes that nobody constructs.
    files: ['server/store/neo4j/**', 'tests/setup/**', 'tests/differential/**', 'tests/bench/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked },
)
