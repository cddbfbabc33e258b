import type { ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import { rgb } from './rgb.ts'

/** What every program of the stage is told: the camera, the size of the stage in pixels, the colour of the page. */
export const viewUniforms = ['u_matrix', 'u_size', 'u_sizeRatio', 'u_pixelRatio', 'u_page'] as const

export function setViewUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo, page: string): void {
  gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix)
  gl.uniform2f(at['u_size'] ?? null, params.width, params.height)
  gl.uniform1f(at['u_sizeRatio'] ?? null, params.sizeRatio)
  gl.uniform1f(at['u_pixelRatio'] ?? null, params.pixelRatio)
  gl.uniform3fv(at['u_page'] ?? null, rgb(page))
}
