'use strict'
// Small comforts of every page; without JavaScript each page is whole.
;(() => {
  // The other language at the same place of the page.
  const keepPlace = () => {
    for (const link of document.querySelectorAll('a.language')) {
      link.hash = location.hash
    }
  }
  keepPlace()
  window.addEventListener('hashchange', keepPlace)

  document.querySelector('.sidebar .active')?.scrollIntoView({ block: 'center' })

  // The call form that was chosen is chosen on every page.
  const tabs = [...document.querySelectorAll('.tabs > input')]
  const name = (input) => input.id
  try {
    const chosen = tabs.find((input) => name(input) === localStorage.getItem('form'))
    if (chosen) chosen.checked = true
    for (const input of tabs) input.addEventListener('change', () => localStorage.setItem('form', name(input)))
  } catch { /* no storage: the first form is shown */ }

  // A link to a member leads to it, also where it is folded.
  const unfold = () => {
    let place
    try { place = document.getElementById(decodeURIComponent(location.hash.slice(1))) } catch { return }
    let isHidden = false
    for (let it = place?.parentElement; it; it = it.parentElement) {
      if (it.localName === 'details' && !it.open) it.open = isHidden = true
    }
    if (isHidden) place.scrollIntoView({ block: 'center' })
  }
  unfold()
  window.addEventListener('hashchange', unfold)

  // Each member can be linked to.
  document.querySelector('main')?.addEventListener('pointerover', (event) => {
    const row = event.target.closest('table.members tr[id]')
    const cell = row?.cells[0]
    if (!cell || cell.querySelector('.place')) return
    const link = Object.assign(document.createElement('a'), { className: 'place', textContent: '#' })
    link.href = `#${row.id}`
    cell.append(link)
  })

  // Paper has nothing to unfold.
  let closed = []
  window.addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')]
    for (const it of closed) it.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const it of closed) it.open = false
  })
})()
