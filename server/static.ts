/** The built page. Assets carry a hash in their name and never change; the page itself is always asked for. */
import path from 'node:path'
import express, { type RequestHandler } from 'express'

export function servePage(folder: string): RequestHandler[] {
  return [
    express.static(folder, {
      index: 'index.html',
      redirect: false,
      acceptRanges: false,
      setHeaders(response, file) {
        const hashed = path.basename(path.dirname(file)) === 'assets'
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
    // The view is the address: every path without a dot in its last part that is not the API's is the page.
    (request, response, next) => {
      const isView = (request.method === 'GET' || request.method === 'HEAD') && !path.basename(request.path).includes('.') && !request.path.startsWith('/api')
      if (!isView) return next()
      response.setHeader('Cache-Control', 'no-cache')
      response.sendFile('index.html', { root: folder, acceptRanges: false })
    },
  ]
}
