/** What React asks of the element that it renders nothing into. */
export function emptyElement(): Element {
  const node = Object.assign(new EventTarget(), {
    nodeType: 1,
    nodeName: 'DIV',
    tagName: 'DIV',
    textContent: '',
  })
  return Object.assign(node, {
    ownerDocument: node,
    defaultView: { HTMLIFrameElement: EventTarget },
  }) as unknown as Element
}
