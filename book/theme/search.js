'use strict'
// The search: first a list of operations, notifications, error codes and chapters, matched as parts of
// words, so that Chinese needs no cutting; then the fields of each page; then pagefind's full text, where
// the site has it.
;(() => {
  const zh = document.documentElement.lang === 'zh'
  const say = (chinese, english) => (zh ? chinese : english)
  const root = new URL(path_to_root || './', location.href)
  const button = document.getElementById('find')
  if (!button) return

  const squeeze = (text) => text.toLowerCase().replace(/\s+/g, '')
  const loaded = {}
  const load = (name) => (loaded[name] ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = new URL(name, root)
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  }))

  let entries
  const prepare = async () => {
    await load('find.js')
    entries ??= window.findEntries.map(([title, label, page, words], order) => ({
      title, label, page, order,
      plainTitle: squeeze(title),
      plainLabel: squeeze(label),
      words: words.toLowerCase(),
      plainWords: squeeze(words),
      fields: ''
    }))
  }
  const prepareFields = async () => {
    await load('fields.js')
    window.findFields.forEach((fields, at) => { entries[at].fields = ` ${fields} ` })
  }

  // How well one word fits an entry; 0 is not at all.
  const fit = (entry, word) => {
    if (entry.plainTitle === word || entry.plainLabel === word) return 100
    if (` ${entry.words} `.includes(` ${word} `)) return 78
    if (entry.plainTitle.startsWith(word)) return 76
    if (entry.plainTitle.includes(word)) return 70
    if (entry.plainWords.includes(word)) return 50
    if (entry.plainLabel.includes(word)) return 45
    if (entry.fields.includes(` ${word} `)) return 30
    if (word.length > 2 && entry.fields.includes(word)) return 10
    return 0
  }

  const score = (entry, query, words) => {
    const whole = fit(entry, query)
    const parts = words.map((word) => fit(entry, word))
    const each = parts.every((part) => part > 0) ? parts.reduce((sum, part) => sum + part, 0) / parts.length : 0
    const best = Math.max(whole, each * 0.9)
    if (best === 0) return 0
    const isRetired = /已下线|retired/.test(entry.label)
    // Entries stand in the order of the sidebar: what is common comes first. Who looks for a notification
    // types its name.
    const isEvent = /^[A-Z_]+\.[A-Z_.]+$/.test(entry.label)
    return best - entry.order / 200 - (isRetired ? 20 : 0) - (isEvent && best < 100 ? 4 : 0)
  }

  const look = (text) => {
    // A pasted address or path means its path.
    const cut = text.trim().replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '')
    const query = squeeze(cut)
    if (!query) return []
    const words = cut.toLowerCase().split(/\s+/).filter(Boolean)
    const found = []
    for (const entry of entries) {
      const points = score(entry, query, words)
      if (points > 0) found.push([points, entry])
    }
    return found.sort((a, b) => b[0] - a[0]).slice(0, 30).map(([, entry]) => entry)
  }

  // --- the full text ------------------------------------------------------------------------------

  let full
  const fullText = () => (full ??= import(new URL('../pagefind/pagefind.js', root)).then(async (pagefind) => {
    await pagefind.options({
      excerptLength: 20,
      ranking: { metaWeights: { title: 20 }, termFrequency: 0.3, pageLength: 0.5 }
    })
    await pagefind.init()
    return pagefind
  }).catch(() => undefined))

  const lookDeep = async (text) => {
    const pagefind = await fullText()
    if (!pagefind) return []
    const found = []
    // Short Chinese words are cut wrongly: as they stand first, then in parts.
    const isShort = /^[\u3400-\u9fff]{2,4}$/.test(text)
    for (const query of isShort ? [`"${text}"`, text] : [text]) {
      const { results } = await pagefind.search(query)
      found.push(...results)
      if (found.length >= 8) break
    }
    const seen = new Set()
    const first = found.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, 8)
    return Promise.all(first.map((result) => result.data()))
  }

  // --- what is shown ------------------------------------------------------------------------------

  const box = document.createElement('dialog')
  box.id = 'find-box'
  box.setAttribute('aria-label', say('搜索', 'Search'))
  box.innerHTML = '<input type="search" autocomplete="off" spellcheck="false"><ol></ol>'
  document.body.append(box)
  const [input, list] = box.children
  input.placeholder = say('接口、路径、字段、错误码、通知', 'operation, path, field, error code, notification')

  const item = (href, title, label) => {
    const li = document.createElement('li')
    const link = document.createElement('a')
    const small = document.createElement('small')
    link.href = href
    link.textContent = title
    small.innerHTML = label
    link.append(small)
    li.append(link)
    return li
  }
  const part = (text) => {
    const li = document.createElement('li')
    li.className = 'part'
    li.textContent = text
    return li
  }
  const plain = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

  let turn = 0
  const show = async () => {
    const mine = ++turn
    const text = input.value.trim()
    await prepare()
    if (mine !== turn) return
    const render = () => {
      const found = look(text)
      list.replaceChildren(...found.map((entry) => item(new URL(entry.page, root), entry.title, plain(entry.label))))
      choose(0)
      box.dataset.shown = text
    }
    render()
    await prepareFields()
    if (mine !== turn) return
    render()
    if (text.length < 2) return
    await new Promise((resolve) => setTimeout(resolve, 150))
    if (mine !== turn) return
    const deep = await lookDeep(text)
    if (mine !== turn) return
    const there = new Set([...list.querySelectorAll('a')].map((link) => link.pathname))
    const more = deep.filter(({ url }) => !there.has(new URL(url, location.href).pathname))
    if (more.length > 0) {
      list.append(part(say('全文', 'Full text')))
      list.append(...more.map(({ url, meta, excerpt }) => item(url, meta.title, excerpt)))
    }
    if (!list.children.length && text) list.append(part(say('没有找到', 'Nothing found')))
    box.dataset.complete = text
  }

  let chosen = 0
  const links = () => [...list.querySelectorAll('li:not(.part)')]
  const choose = (at) => {
    const all = links()
    chosen = Math.max(0, Math.min(at, all.length - 1))
    all.forEach((li, index) => li.classList.toggle('chosen', index === chosen))
    all[chosen]?.scrollIntoView({ block: 'nearest' })
  }

  const open = () => {
    if (box.open) return
    box.showModal()
    input.select()
    prepare().then(prepareFields).catch(() => {})
  }
  button.addEventListener('click', open)
  input.addEventListener('input', () => { show().catch(() => {}) })
  box.addEventListener('click', (event) => { if (event.target === box) box.close() })
  box.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter' && !event.isComposing) links()[chosen]?.querySelector('a').click()
    else return
    event.preventDefault()
  })
  list.addEventListener('click', () => box.close())
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input, textarea, [contenteditable]')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== '/' && event.key !== 's') return
    event.preventDefault()
    open()
  })
})()
