window.answer = new Promise((done, fail) => {
  const worker = new Worker('worker.js', { type: 'module' })
  worker.onmessage = ({ data }) => done(data)
  worker.onerror = ({ message }) => fail(new Error(message))
})
