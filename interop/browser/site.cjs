'use strict'
// The book's site in a real browser: every link, both languages, the search, small screens.
//
//   node site.cjs FOLDER CHROMIUM
//
// Prints what it measured, a line for each failure, and `N passed, N failed`.

const fs = require('node:fs')
const http = require('node:http')
const os = require('node:os')
const path = require('node:path')
const zlib = require('node:zlib')
const { chromium } = require('playwright-core')

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--no-proxy-server', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const LANGUAGES = ['zh', 'en']
const OPERATION = 'reference/refund/create_refund.html'
const LONGEST = 'reference/marketing-product-coupon-users/send_coupon_bundle.html'
const PAGES = ['index.html', 'quick-start.html', 'sandbox.html', 'outbox.html', 'errors.html', 'reference/index.html', 'reference/errors.html', 'reference/refund/index.html', OPERATION, LONGEST]

// What is typed, the page that must come first, and in which languages.
const QUERIES = [
  ['TRANSACTION.SUCCESS', /^reference\/pay\/index.html#/, 'zh en'],
  ['PARAM_ERROR', /^reference\/errors.html#param_error$/, 'zh en'],
  ['SIGN_ERROR', /^reference\/errors.html#sign_error$/, 'zh en'],
  ['REFUND.SUCCESS', /^reference\/refund\/index.html#/, 'zh en'],
  ['out_trade_no', /out_trade_no/, 'zh en'],
  ['JSAPI', /^(reference\/pay\/create_jsapi_order|tasks\/.*jsapi.*).html$/, 'zh en'],
  ['JSAPI下单', /^reference\/pay\/create_jsapi_order.html$/, 'zh en'],
  ['jsapi 下单', /^reference\/pay\/create_jsapi_order.html$/, 'zh'],
  ['create_refund', /^reference\/refund\/create_refund.html$/, 'zh en'],
  ['/v3/refund/domestic/refunds', /^reference\/refund\/create_refund.html$/, 'zh en'],
  ['https://api.mch.weixin.qq.com/v3/pay/transactions/native', /^reference\/pay\/create_native_order.html$/, 'zh en'],
  ['退款', /^(tasks\/refund|reference\/refund\/(index|create_refund)).html$/, 'zh en'],
  ['申请退款', /^reference\/refund\/create_refund.html$/, 'zh en'],
  ['下单', /^(tasks\/pay|reference\/pay\/(index|create_\w+_order)).html$/, 'zh en'],
  ['商家转账', /^reference\/fund-app-mch-transfer\//, 'zh en'],
  ['对账', /^(tasks\/reconcile|reference\/bill\/\w+).html$/, 'zh'],
  ['支付分', /^(tasks\/payscore|reference\/payscore[a-z-]*\/\w+|reference\/index).html/, 'zh'],
  ['提现', /^reference\/(fund-app-mch-transfer|transfer|merchant)\//, 'zh'],
  ['refund', /^(tasks\/refund|reference\/refund\/(index|create_refund)).html$/, 'en'],
  ['reconcile', /^(tasks\/reconcile|reference\/bill\/\w+).html$/, 'en'],
  ['Native', /^(tasks\/native|reference\/pay\/create_native_order).html$/, 'zh en']
]
// Found by the full text alone.
const DEEP = { zh: ['崩溃演练', 'outbox.html'], en: ['crash campaign', 'outbox.html'] }

async function main(folder, executablePath) {
  links(folder)
  sizes(folder)
  const { server, base, sent } = await serve(folder)
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS })
  try {
    for (const language of LANGUAGES) {
      await pages(browser, base, language)
      await search(browser, base, language, sent)
    }
    await switching(browser, base)
    await folded(browser, base)
    await columns(browser, base)
    await moved(browser, base)
    await withoutScripts(browser, base)
    await wire(browser, base, sent)
  } finally {
    await browser.close()
    server.close()
  }
}

// --- the files -----------------------------------------------------------------------------------

function* walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(file)
    else yield file
  }
}

// Every link of every page leads to a file and to a place on it that are there.
function links(folder) {
  const pages = new Map()
  for (const language of LANGUAGES) {
    for (const file of walk(path.join(folder, language))) {
      if (!file.endsWith('.html') || file.endsWith('404.html')) continue
      const html = fs.readFileSync(file, 'utf8')
      pages.set(file, { html, ids: new Set([...html.matchAll(/ id="?([^"\s>]+)/g)].map((it) => it[1])) })
    }
  }
  const files = new Set(walk(folder))
  let count = 0
  const broken = []
  for (const [file, { html }] of pages) {
    for (const [, attribute] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const link = attribute.replace(/&amp;/g, '&')
      if (/^[a-z]+:/.test(link)) continue
      count += 1
      const [where, place] = link.split('#')
      const target = where ? path.join(path.dirname(file), decodeURIComponent(where)) : file
      if (!files.has(target)) broken.push(`${path.relative(folder, file)}: ${link}`)
      else if (place && pages.has(target) && !pages.get(target).ids.has(decodeURIComponent(place))) broken.push(`${path.relative(folder, file)}: ${link}: no such place`)
    }
  }
  check(`${count} links of ${pages.size} pages lead somewhere`, broken.length === 0, { count: broken.length, broken: broken.slice(0, 8) })
  const missing = [...pages.keys()].filter((file) => !files.has(file.replace(/html$/, 'md')))
  check('every page has its Markdown beside it', missing.length === 0, { missing: missing.slice(0, 8) })
  const alone = [...pages.keys()].filter((file) => {
    const [language, ...rest] = path.relative(folder, file).split(path.sep)
    return !files.has(path.join(folder, language === 'zh' ? 'en' : 'zh', ...rest))
  })
  check('every page is there in both languages', alone.length === 0, { alone: alone.slice(0, 8) })
  for (const file of ['index.html', 'llms.txt', OPERATION]) check(`${file} stands above both`, files.has(path.join(folder, file)), {})
}

function sizes(folder) {
  for (const language of LANGUAGES) {
    const html = [...walk(path.join(folder, language))].filter((file) => file.endsWith('.html'))
    const bytes = html.map((file) => [fs.statSync(file).size, file]).sort((a, b) => b[0] - a[0])
    const sum = bytes.reduce((sum, [size]) => sum + size, 0)
    const middle = bytes[Math.floor(bytes.length / 2)][0]
    tell(`${language}: ${html.length} pages, ${kb(sum)} in all, ${kb(middle)} in the middle, ${kb(bytes[0][0])} at most (${path.relative(folder, bytes[0][1])})`)
    check(`${language}: the largest page is below 160 KB`, bytes[0][0] < 160_000, { largest: bytes[0] })
  }
}

// --- in the browser ------------------------------------------------------------------------------

async function pages(browser, base, language) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: width === 390 ? 'dark' : 'light' })
    const tab = await context.newPage()
    const complaints = watch(tab, base)
    for (const page of PAGES) {
      const where = `${language}/${page} at ${width}`
      const answer = await tab.goto(`${base}/${language}/${page}`)
      check(`${where} is there`, answer.status() === 200, { status: answer.status() })
      const seen = await tab.evaluate(() => {
        const wide = [...document.querySelectorAll('main *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
        // Code and tables of chapters may be moved sideways in their own frame; a table of members never.
        const inFrame = (it) => it.closest('pre, .table-wrapper, .hidden')
        return {
          language: document.documentElement.lang,
          over: document.documentElement.scrollWidth - innerWidth,
          wide: wide.filter((it) => !inFrame(it)).map((it) => it.outerHTML.slice(0, 120)).slice(0, 3),
          nodes: document.querySelectorAll('main *').length,
          alternates: document.querySelectorAll('link[hreflang]').length,
          isDark: !document.documentElement.classList.contains('light'),
          title: document.querySelector('main h1')?.textContent
        }
      })
      check(`${where}: nothing sticks out`, seen.over <= 0 && seen.wide.length === 0, seen)
      check(`${where}: it says its languages`, seen.language === language && seen.alternates === 3, seen)
      check(`${where}: light or dark as the reader has it`, seen.isDark === (width === 390), seen)
      check(`${where}: it has a title in its language`, page !== OPERATION || /[\u3400-\u9fff]/.test(seen.title) === (language === 'zh'), seen)
    }
    check(`${language} at ${width}: no script complained, nothing came from elsewhere`, complaints.length === 0, { complaints })
    await context.close()
  }
}

function watch(tab, base) {
  const complaints = []
  tab.on('pageerror', (error) => complaints.push(String(error)))
  tab.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  tab.on('request', (request) => { if (!request.url().startsWith(base) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) complaints.push(request.url()) })
  return complaints
}

async function search(browser, base, language, sent) {
  const context = await browser.newContext({ locale: language })
  const tab = await context.newPage()
  const complaints = watch(tab, base)
  await tab.goto(`${base}/${language}/index.html`)
  const start = sent.bytes
  await tab.keyboard.press('/')
  // From the key to the first result, nothing loaded beforehand.
  const milliseconds = await ask(tab, '退款')
  await tab.waitForFunction(() => document.getElementById('find-box').dataset.complete === '退款')
  tell(`${language}: the first result after ${milliseconds} ms; with the full text ${kb(sent.bytes - start)} came, packed`)
  check(`${language}: a first search loads less than 300 KB`, sent.bytes - start < 300_000, { bytes: sent.bytes - start })
  const later = []
  for (const [query, expected, languages] of QUERIES) {
    if (!languages.includes(language)) continue
    later.push(await ask(tab, query))
    const first = await results(tab, base, language)
    check(`${language}: ${query}`, expected.test(first[0] ?? ''), { first: first.slice(0, 4) })
  }
  later.sort((a, b) => a - b)
  tell(`${language}: later ones after ${later[Math.floor(later.length / 2)]} ms in the middle, ${later.at(-1)} ms at most`)
  const [phrase, page] = DEEP[language]
  await ask(tab, phrase)
  await tab.waitForFunction((phrase) => document.getElementById('find-box').dataset.complete === phrase, phrase)
  const found = await results(tab, base, language)
  check(`${language}: the full text has ${phrase}`, found.some((it) => it.startsWith(page)), { found: found.slice(0, 4) })
  await ask(tab, 'PARAM_ERROR')
  await tab.keyboard.press('Enter')
  await tab.waitForURL('**/reference/errors.html#param_error')
  check(`${language}: Enter leads to the first result`, true, {})
  check(`${language}: the search complained of nothing`, complaints.length === 0, { complaints })
  await context.close()
}

// Types a query; how many milliseconds until its results are shown.
function ask(tab, query) {
  return tab.evaluate((query) => new Promise((resolve) => {
    const box = document.getElementById('find-box')
    const input = box.querySelector('input')
    const start = performance.now()
    input.value = query
    input.dispatchEvent(new Event('input'))
    const look = () => {
      if (box.dataset.shown === query) resolve(Math.round(performance.now() - start))
      else setTimeout(look, 1)
    }
    look()
  }), query).then(async (milliseconds) => {
    // The fields of pages come after the names.
    await tab.waitForFunction(() => window.findFields)
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)))
    return milliseconds
  })
}

function results(tab, base, language) {
  return tab.evaluate((prefix) => [...document.querySelectorAll('#find-box a')].map((link) => link.href.replace(prefix, '')), `${base}/${language}/`)
}

async function switching(browser, base) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const tab = await context.newPage()
  await tab.goto(`${base}/zh/${OPERATION}#errors`)
  await tab.click('.menu-bar a.language')
  check('the other language at the same place', tab.url() === `${base}/en/${OPERATION}#errors`, { url: tab.url() })
  await tab.click('.menu-bar a.language')
  check('and back', tab.url() === `${base}/zh/${OPERATION}#errors`, { url: tab.url() })
  await tab.goto(`${base}/${OPERATION}#errors`)
  await tab.waitForURL(`${base}/zh/**`)
  check('an old address leads to the page', tab.url() === `${base}/zh/${OPERATION}#errors`, { url: tab.url() })
  await tab.goto(`${base}/`)
  await tab.waitForURL(`${base}/zh/index.html`)
  check("the first page knows the reader's language", true, {})
  await context.close()
}

// Deep members of long tables are folded; a link to one unfolds it. Each row shows the link to itself.
async function folded(browser, base) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const tab = await context.newPage()
  await tab.goto(`${base}/en/${LONGEST}`)
  const place = await tab.evaluate(() => document.querySelector('.fold details:not([open]) tr[id]').id)
  check('deep members are folded', !(await tab.locator(`[id="${place}"]`).isVisible()), { place })
  await tab.goto(`${base}/zh/${LONGEST}#${place}`)
  check('a link to a folded member shows it', await tab.locator(`[id="${place}"]`).isVisible(), { place })
  const wide = await tab.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true
    return [...document.querySelectorAll('main table.members')].filter((it) => it.scrollWidth > innerWidth).length
  })
  check('unfolded tables fit 390 px', wide === 0, { wide })
  await context.close()
}

// Words left, code right, and the code stays in sight.
async function columns(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const tab = await context.newPage()
  await tab.goto(`${base}/en/${OPERATION}`)
  const look = () => tab.evaluate(() => {
    const [code, words] = ['.code', '.words'].map((it) => document.querySelector(`.columns > ${it}`).getBoundingClientRect())
    return { code: { left: code.left, right: code.right, top: code.top }, words: { right: words.right }, over: document.documentElement.scrollWidth - innerWidth }
  })
  const before = await look()
  check('on a wide screen the code is beside the words', before.code.left >= before.words.right && before.over <= 0, before)
  await tab.evaluate(() => document.getElementById('answer').scrollIntoView())
  const after = await look()
  check('and stays in sight', after.code.top >= 0 && after.code.top < 120, after)
  await context.close()
}

// Addresses of the book of one tree: pages that are no more, and headings in both languages.
async function moved(browser, base) {
  const context = await browser.newContext({ locale: 'en-GB' })
  const tab = await context.newPage()
  const leads = async (from, to) => {
    await tab.goto(`${base}/${from}`)
    await tab.waitForURL(`${base}/en/**`)
    check(`${from} leads to ${to}`, decodeURIComponent(tab.url()) === `${base}/en/${to}`, { url: tab.url() })
    const place = to.split('#')[1]
    if (place) check(`${to} is there`, await tab.evaluate((place) => document.getElementById(place) !== null, place), {})
  }
  await leads('outbox.html#崩溃演练-the-crash-campaign', 'outbox.html#campaign')
  await leads('sandbox.html#https与代理-https-and-the-proxy', 'sandbox.html#https')
  await leads('production/retries.html#unknown-时怎么办-what-to-do-on-unknown', 'production/retries.html#unknown')
  await leads('reference/refund/index.html#退款成功-a-refund-succeeded', 'reference/refund/index.html#refundsucceeded')
  await leads('reference/errors.html#param_error', 'reference/errors.html#param_error')
  await leads('reference/pay-shared/index.html', 'reference/index.html')
  await context.close()
}

async function withoutScripts(browser, base) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const tab = await context.newPage()
  await tab.goto(`${base}/en/${OPERATION}`)
  const panels = tab.locator('.panel')
  check('without scripts the first form is shown', await panels.first().isVisible() && !(await panels.nth(2).isVisible()), {})
  await tab.click('label[for=form-2]')
  check('and the others by their labels', await panels.nth(2).isVisible(), {})
  check('and the sidebar is there', await tab.locator('.sidebar a.active').count() === 1, {})
  await tab.goto(`${base}/`)
  check('and both languages are one link away', await tab.locator('a[hreflang]').count() === 2, {})
  await context.close()
}

// What one page costs a reader who comes for the first time.
async function wire(browser, base, sent) {
  for (const page of [OPERATION, LONGEST, 'quick-start.html']) {
    const context = await browser.newContext()
    const tab = await context.newPage()
    const before = sent.bytes
    await tab.goto(`${base}/en/${page}`, { waitUntil: 'networkidle' })
    const bytes = sent.bytes - before
    const nodes = await tab.evaluate(() => [document.querySelectorAll('*').length, document.querySelectorAll('main *').length])
    tell(`${page}: ${kb(bytes)} packed on a first visit, ${nodes[0]} nodes, ${nodes[1]} of them its text`)
    check(`${page} comes in less than 150 KB`, bytes < 150_000, { bytes })
    await context.close()
  }
}

// Serves the folder as a host would: packed, and counts what went out.
function serve(folder) {
  const kinds = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.png': 'image/png' }
  const sent = { bytes: 0 }
  const server = http.createServer((request, answer) => {
    let file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname))
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, 'index.html')
    if (!file.startsWith(folder) || !fs.existsSync(file)) {
      answer.writeHead(404).end()
      return
    }
    const kind = kinds[path.extname(file)] ?? 'application/octet-stream'
    const raw = fs.readFileSync(file)
    const isText = /^text|svg|json/.test(kind)
    const body = isText ? zlib.gzipSync(raw) : raw
    sent.bytes += body.length
    answer.writeHead(200, { 'content-type': kind, 'cache-control': 'max-age=600', ...(isText ? { 'content-encoding': 'gzip' } : {}) }).end(body)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, sent, base: `http://127.0.0.1:${server.address().port}` }))
  })
}

const kb = (bytes) => `${Math.round(bytes / 1000)} KB`
const tell = (line) => console.log(`  ${line}`)

let passed = 0
let failed = 0
function check(what, isGood, found) {
  if (isGood) {
    passed += 1
  } else {
    failed += 1
    console.log(`FAIL ${what}: ${JSON.stringify(found).slice(0, 700)}`)
  }
}

// Chromium keeps its profile, and what it writes beside, in a folder of this run's own.
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'site-browser-'))
Object.assign(process.env, { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home })
main(path.resolve(process.argv[2]), process.argv[3])
  .catch((error) => check('the run', false, { error: error.stack }))
  .finally(() => {
    fs.rmSync(home, { recursive: true, force: true })
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  })
