'use strict'
// What web pages can do to a running sandbox, in a real browser.
//
//   node run.cjs WXPAY CHROMIUM
//
// A page of a stranger is served by a server of ours. Chromium is told that `evil.example` leads to
// this machine, which is what DNS rebinding comes to: the page and the sandbox then have one origin.
// Prints a line for each try and `N passed, N failed`.

const { spawn } = require('node:child_process')
const fs = require('node:fs')
const http = require('node:http')
const os = require('node:os')
const path = require('node:path')
const { chromium } = require('playwright-core')

const FLAGS = [
  '--no-sandbox', // it runs as root in the gate
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP evil.example 127.0.0.1, MAP sandbox.evil.example 127.0.0.1'
]

async function main(wxpay, executablePath) {
  const sandbox = await startSandbox(wxpay)
  const page = await servePage()
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS })
  try {
    await tryAll(browser, sandbox, page.port)
  } finally {
    await browser.close()
    page.server.close()
    sandbox.child.kill('SIGTERM')
  }
}

async function tryAll(browser, { base, port }, pagePort) {
  const secret = 'BEGIN PRIVATE KEY'

  // The browser itself is sound: it reads the sandbox's own address, and runs scripts there.
  const own = await open(browser, `${base}/_sandbox/health`)
  check('its own address is answered', own.status === 200 && own.text.includes('"ok":true'), own)
  const same = await ask(own.tab, `${base}/_sandbox/settings`)
  check('a page of its own origin reads', same.status === 200 && same.text.includes(secret), same)
  const posted = await ask(own.tab, `${base}/_sandbox/clock`, { method: 'POST', body: '{"advance_seconds":1}' })
  check('a page of its own origin writes', posted.status === 200, posted)
  const local = await open(browser, `http://localhost:${port}/_sandbox/health`)
  check('localhost is answered', local.status === 200, local)

  // DNS rebinding: the name of a stranger leads to the sandbox, so that the browser sees one origin.
  for (const name of ['evil.example', 'sandbox.evil.example']) {
    const rebound = await open(browser, `http://${name}:${port}/_sandbox/settings`)
    check(`${name}: the settings are not read`, rebound.status === 403 && !rebound.text.includes(secret), rebound)
    for (const target of ['/_sandbox/settings', '/_sandbox/requests', '/_sandbox/events', '/v3/certificates']) {
      const read = await ask(rebound.tab, `http://${name}:${port}${target}`)
      check(`${name}: GET ${target} is refused`, read.status === 403 && !read.text.includes(secret), read)
    }
    for (const target of ['/_sandbox/reset', '/v3/pay/transactions/native']) {
      const wrote = await ask(rebound.tab, `http://${name}:${port}${target}`, { method: 'POST', body: '{}' })
      check(`${name}: POST ${target} is refused`, wrote.status === 403, wrote)
    }
  }

  // A page of another origin: it may not read (the browser sees to that) and must not write.
  const before = await told(base)
  for (const origin of [`http://127.0.0.1:${pagePort}`, `http://evil.example:${pagePort}`]) {
    const foreign = await open(browser, `${origin}/`)
    check(`${origin}: the page is there`, foreign.text.includes('a stranger'), foreign)
    const read = await ask(foreign.tab, `${base}/_sandbox/settings`)
    check(`${origin}: nothing is read`, read.status === 0 && read.text === '', read)
    await ask(foreign.tab, `${base}/_sandbox/clock`, { method: 'POST', mode: 'no-cors', body: '{"advance_seconds":86400}' })
    await ask(foreign.tab, `${base}/v3/pay/transactions/native`, { method: 'POST', mode: 'no-cors', body: '{}' })
    // A form sends what no script may: it navigates, so the browser asks nobody beforehand.
    const form = await foreign.tab.evaluate((action) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'POST', action, enctype: 'text/plain' })
      document.body.append(form)
      form.submit()
    }, `${base}/_sandbox/reset`).then(() => foreign.tab.waitForLoadState()).then(() => foreign.tab.textContent('body'))
    check(`${origin}: a form is refused`, form.includes('FORBIDDEN'), { text: form })
  }
  const after = await told(base)
  check('no page from elsewhere moved anything', after.offset === before.offset, { before, after })
  const statuses = after.calls.filter((call) => call.target.startsWith('/v3/')).map((call) => call.status)
  check('every call of theirs was refused', statuses.length >= 4 && statuses.every((status) => status === 403), { statuses })
}

async function open(browser, url) {
  const tab = await (await browser.newContext()).newPage()
  const answer = await tab.goto(url)
  return { tab, status: answer.status(), text: await answer.text() }
}

// What a script of the page gets; status 0 if the browser shows it nothing.
function ask(tab, url, options = {}) {
  return tab.evaluate(async ([url, options]) => {
    try {
      const answer = await fetch(url, options)
      return { status: answer.status, text: await answer.text() }
    } catch (error) {
      return { status: 0, text: '', error: String(error) }
    }
  }, [url, options])
}

// The clock of the sandbox and the calls that came.
async function told(base) {
  const read = async (path) => (await fetch(`${base}/_sandbox/${path}`)).json()
  return { offset: (await read('clock')).offset_seconds, calls: (await read('requests?limit=1000')).requests }
}

function startSandbox(wxpay) {
  const child = spawn(wxpay, ['sandbox', '--listen', '127.0.0.1:0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let text = ''
    child.on('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)))
    child.stdout.on('data', (piece) => {
      text += piece
      if (!text.includes('\n')) return
      const base = JSON.parse(text).base_url
      resolve({ child, base, port: new URL(base).port })
    })
  })
}

function servePage() {
  const server = http.createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end('<!doctype html><title>x</title><p>a stranger</p>')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }))
  })
}

let passed = 0
let failed = 0
function check(what, isGood, found) {
  if (isGood) {
    passed += 1
  } else {
    failed += 1
    const { tab, ...rest } = found
    console.log(`FAIL ${what}: ${JSON.stringify(rest).slice(0, 500)}`)
  }
}

// Chromium keeps its profile, and what it writes beside, in a folder of this run's own.
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-browser-'))
Object.assign(process.env, { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home })
main(process.argv[2], process.argv[3])
  .catch((error) => check('the run', false, { error: error.stack }))
  .finally(() => {
    fs.rmSync(home, { recursive: true, force: true })
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  })
