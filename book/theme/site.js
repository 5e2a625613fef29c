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
