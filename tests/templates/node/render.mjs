// SPDX-License-Identifier: Apache-2.0
// Renders every template of a corpus with liquidjs, and compares with what dagc made of it.
//
//	node render.mjs CORPUS.jsonl NODE_MODULES
import fs from 'node:fs'
import readline from 'node:readline'
import { createRequire } from 'node:module'

const [corpus, modules] = process.argv.slice(2)
const { Liquid } = createRequire(modules + '/')('liquidjs')
const engine = new Liquid({ strictFilters: true, jsTruthy: false })

// What dagc does as Shopify's engine and not as this one, on purpose: README.md.
const number = (x) => { const n = Number(x); return Number.isFinite(n) ? n : 0 }
engine.registerFilter('divided_by', (a, b) => {
  if (number(b) === 0) throw new Error('division by zero')
  const exact = number(a) / number(b)
  return Number.isInteger(number(a)) && Number.isInteger(number(b)) ? Math.floor(exact) : exact
})
engine.registerFilter('modulo', (a, b) => {
  if (number(b) === 0) throw new Error('division by zero')
  return number(a) - number(b) * Math.floor(number(a) / number(b))
})
engine.registerFilter('base64_url_safe_encode', (v) => Buffer.from(String(v ?? '')).toString('base64').replaceAll('+', '-').replaceAll('/', '_'))
engine.registerFilter('base64_url_safe_decode', (v) => Buffer.from(String(v ?? ''), 'base64url').toString())
engine.registerFilter('truncatewords', (v, n = 15, o = '...') => {
  const words = String(v ?? '').split(/\s+/).filter((w) => w !== '')
  n = Math.max(1, n)
  return words.length > n ? words.slice(0, n).join(' ') + o : words.length < n ? String(v ?? '') : words.join(' ')
})
const sorted = (v) => Array.isArray(v) ? v.map(sorted) : v !== null && typeof v === 'object' ? Object.fromEntries(Object.keys(v).sort().map((k) => [k, sorted(v[k])])) : v
engine.registerFilter('json', (v) => JSON.stringify(sorted(v)))

let data = null
let count = 0
let errors = 0
let wrong = 0
for await (const text of readline.createInterface({ input: fs.createReadStream(corpus), crlfDelay: Infinity })) {
  const line = JSON.parse(text)
  if (line.data) {
    data = line.data
    continue
  }
  count++
  let result = ''
  let error = null
  try {
    result = engine.parseAndRenderSync(line.template, structuredClone(data))
  } catch (e) {
    error = e.message.split('\n')[0]
    errors++
  }
  if ((error === null) !== line.ok || (line.ok && result !== line.text)) {
    wrong++
    if (wrong <= 40) {
      console.log(`[${line.group}] ${JSON.stringify(line.template)}\n  liquidjs: ${JSON.stringify(result)} ${error ?? ''}\n  dagc:     ${JSON.stringify(line.text)} ${line.finding ?? ''}`)
    }
  }
}
console.log(`${count} templates, ${errors} of them errors in both, ${wrong} differences`)
process.exit(wrong > 0 ? 1 : 0)
