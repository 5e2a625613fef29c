'use strict'
// The field above the reference's index: leaves only the operations that hold all words typed, in
// Chinese, English or as part of a path; the name of the family counts. Without JavaScript the whole
// list is there.
;(() => {
  const field = document.getElementById('find-operation')
  if (!field) return
  const headings = [...document.querySelectorAll('main h2')]
  const entries = headings.flatMap((heading) => {
    const items = [...(heading.nextElementSibling?.children ?? [])]
    return items.map((item) => [item, `${heading.textContent} ${item.textContent}`.toLowerCase()])
  })

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const [item, text] of entries) item.hidden = !words.every((word) => text.includes(word))
    for (const heading of headings) {
      const list = heading.nextElementSibling
      heading.hidden = list !== null && [...list.children].every((item) => item.hidden)
    }
  }
  field.hidden = false
  field.addEventListener('input', show)
  show()
})()
