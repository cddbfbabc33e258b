/** Three separate holes, three checks: Host (DNS rebinding), Sec-Fetch-Site and Origin (cross-site), and the CSP. */
import type { Request, RequestHandler } from 'express'
import helmet from 'helmet'
import { AppError } from './errors.ts'

/** Hosts this program answers to when it listens on the loopback address. */
const loopbackHosts = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

export const checkHost: RequestHandler = (request, _response, next) => {
  const host = request.headers.host ?? ''
  if (loopbackHosts.test(host)) return next()
  next(new AppError('host-not-allowed', 'Open the program by the address that it printed; this Host header is not one of its names.'))
}

/** Requests that a page of another site made the browser send are refused; tools that send neither header are not browsers. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site']
  const topLevelVisit = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !topLevelVisit) return next(crossOrigin())
  const origin = request.headers.origin
  if (origin !== undefined && !isOwnOrigin(request, origin)) return next(crossOrigin())
  next()
}

function isOwnOrigin(request: Request, origin: string): boolean {
  return origin === `${request.protocol}://${request.headers.host ?? ''}`
}

function crossOrigin(): AppError {
  return new AppError('cross-origin', 'This request comes from a page of another site. Call the API from its own page or from a program.')
}

/**
 * helmet's default policy silently stops the layout worker (sigma's ForceAtlas2 runs from a blob), so the
 * policy is ours. No HSTS and no upgrade-insecure-requests: the program speaks plain http on this machine.
 */
export const secureHeaders: RequestHandler = helmet({
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      scriptSrcAttr: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['default'],
    },
  },
})
