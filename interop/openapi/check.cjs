'use strict'
// Lints one OpenAPI document with Redocly's core: structure, references, paths, ids, examples.
//
//   node check.cjs DOCUMENT
//
// Prints each finding with its place, what the document holds, and `N passed, N failed`.

const { createConfig, lint } = require('@redocly/openapi-core')
const fs = require('node:fs')

// Every rule is an error: a document of ours has no excuse for a warning.
const RULES = [
  'struct',
  'spec-components-invalid-map-name',
  'no-unresolved-refs',
  'no-identical-paths',
  'no-empty-servers',
  'no-enum-type-mismatch',
  'no-example-value-and-externalValue',
  'no-invalid-media-type-examples',
  'no-invalid-parameter-examples',
  'no-invalid-schema-examples',
  'no-schema-type-mismatch',
  'no-required-schema-properties-undefined',
  'no-server-trailing-slash',
  'no-undefined-server-variable',
  'operation-2xx-response',
  'operation-operationId',
  'operation-operationId-unique',
  'operation-parameters-unique',
  'operation-summary',
  'path-declaration-must-exist',
  'path-not-include-query',
  'path-parameters-defined',
  'security-defined'
]

async function main(file) {
  const document = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (!/^3\.1\./.test(document.openapi)) throw new Error(`${file} is not an OpenAPI 3.1 document`)

  const rules = Object.fromEntries(RULES.map((rule) => [rule, 'error']))
  const config = await createConfig({ rules, telemetry: 'off' })
  const problems = await lint({ ref: file, config })

  for (const { ruleId, message, location } of problems.slice(0, 100)) {
    console.log(`${ruleId}: ${message}\n  at ${location?.[0]?.pointer ?? '?'}`)
  }
  const methods = Object.values(document.paths).flatMap((item) => Object.values(item))
  const alternatives = methods.flatMap((operation) => operation['x-alternatives'] ?? [])
  console.log(
    `${Object.keys(document.paths).length} paths, ${methods.length} operations and ` +
      `${alternatives.length} alternatives, ${Object.keys(document.webhooks).length} events, ` +
      `${Object.keys(document.components.schemas).length} schemas, ${RULES.length} rules`
  )
  console.log(problems.length === 0 ? '1 passed, 0 failed' : `${problems.length} findings\n0 passed, 1 failed`)
  if (problems.length > 0) process.exitCode = 1
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
