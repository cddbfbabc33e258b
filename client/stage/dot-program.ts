/**
 * One program for all kinds of actors: the shape is a signed distance, so that edges stay sharp at every size, with a
 * ring in the colour of the page that keeps overlapping actors apart, a focus ring when selected, a dot when pinned.
 * Signed distances of triangle and hexagon after Inigo Quilez, "2D distance functions".
 */
import type { Attributes } from 'graphology-types'
import { NodeProgram } from 'sigma/rendering'
import type { NodeProgramType, ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Palette } from '../appearance.ts'
import { rgb } from './rgb.ts'
import { setViewUniforms, viewUniforms } from './view-uniforms.ts'
import type { DotLook } from './scene.ts'

const vertex = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_look;
attribute vec4 a_color;
attribute vec4 a_line;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec4 v_line;
varying vec4 v_look;
varying vec2 v_at;
const float bias = 255.0 / 254.0;

void main() {
  float r = a_look.x / u_sizeRatio;
  v_at = a_corner * (r * 1.3 + 8.0);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_at / (0.5 * u_size), 0.0, 1.0);
  v_look = vec4(r, a_look.yzw);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_line = a_line;
}
`

const fragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_line;
varying vec4 v_look;
varying vec2 v_at;
uniform vec3 u_page;
uniform vec3 u_focus;
uniform float u_pixelRatio;

float cover(float inside) { return clamp(inside * u_pixelRatio + 0.5, 0.0, 1.0); }
float box(vec2 p, vec2 b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }
float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.5773503);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
float shape(vec2 p, float r, float kind) {
  if (kind < 2.5) return length(p) - r;
  if (kind < 3.5) return box(p, vec2(r * 0.88));
  if (kind < 4.5) return triangle(p + vec2(0.0, r * 0.12), r * 1.08);
  if (kind < 5.5) return (abs(p.x) + abs(p.y) - r * 1.2) * 0.707;
  if (kind < 6.5) return hexagon(p, r * 0.92);
  return box(p, vec2(r * 1.15, r * 0.6));
}

void main() {
  float r = v_look.x;
  float kind = v_look.y;
  float d = shape(v_at, r, kind);
  #ifdef PICKING_MODE
  if (d > 3.0) discard;
  gl_FragColor = v_color;
  #else
  vec3 colour = u_page;
  float alpha = cover(1.5 - d);
  if (v_look.z > 0.5) {
    alpha = cover(5.5 - d);
    colour = mix(colour, u_focus, cover(1.5 - abs(d - 3.5)));
  }
  float inside = cover(-d);
  if (kind > 0.5 && kind < 1.5) {
    float ring = max(cover(0.8 - abs(d + 0.8)), cover(-(length(v_at) - r * 0.58)));
    colour = mix(colour, v_color.rgb, inside * ring);
  } else if (kind > 1.5 && kind < 2.5) {
    colour = mix(colour, v_line.rgb, inside * cover(0.8 - abs(d + 0.8)));
  } else {
    colour = mix(colour, v_color.rgb, inside);
  }
  if (v_look.w > 0.5) {
    float pin = length(v_at - vec2(0.0, r)) - 2.5;
    colour = mix(mix(colour, u_page, cover(1.5 - pin)), u_focus, cover(-pin));
    alpha = max(alpha, cover(1.5 - pin));
  }
  gl_FragColor = vec4(colour * alpha, alpha);
  #endif
}
`

const uniforms = [...viewUniforms, 'u_focus'] as const

export function dotProgram<N extends Attributes, E extends Attributes>(palette: () => Palette): NodeProgramType<N, E> {
  return class DotProgram extends NodeProgram<(typeof uniforms)[number], N, E> {
    override getDefinition() {
      const gl = WebGLRenderingContext
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertex,
        FRAGMENT_SHADER_SOURCE: fragment,
        METHOD: gl.TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: gl.FLOAT },
          { name: 'a_look', size: 4, type: gl.FLOAT },
          { name: 'a_color', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
          { name: 'a_line', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: gl.FLOAT }],
        CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
      }
    }

    override processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
      const look = data as NodeDisplayData & DotLook
      this.array.set(
        [
          data.x, data.y, data.size, look.shape, Number(look.selected), Number(look.pinned),
          floatColor(look.color), floatColor(look.line), id,
        ],
        start,
      )
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      const { page, link } = palette()
      setViewUniforms(params, info, page)
      info.gl.uniform3fv(info.uniformLocations['u_focus'] ?? null, rgb(link))
    }
  }
}
