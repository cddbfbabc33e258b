/**
 * The line of a bundle, drawn on the graphics card: a quadratic curve as a strip of pixels, cut short before the
 * nodes; the fragment shader knows how far along and how far off the curve it is, and from that draws casing,
 * dashes, arrows and marks. Marks and arrows keep their size in pixels at every zoom.
 */
import type { Attributes } from 'graphology-types'
import { EdgeProgram } from 'sigma/rendering'
import type { EdgeProgramType, ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Bundle } from './convert.ts'
import { setViewUniforms, viewUniforms } from './view-uniforms.ts'

/** Pieces of the strip; curves bend little, so few are enough. */
const pieces = 12

const vertex = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_look;
attribute vec4 a_marks;
attribute vec4 a_color;
attribute vec2 a_strip;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec3 v_at;
varying vec4 v_marks;
varying float v_width;

const float gap = 3.0;
const float bias = 255.0 / 254.0;

vec2 pixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * 0.5 * u_size; }
// Gravesen's estimate: the mean of chord and polygon, weighted two to one.
float arc(vec2 a, vec2 c, vec2 b) { return (2.0 * distance(a, b) + distance(a, c) + distance(c, b)) / 3.0; }

void main() {
  vec2 a = pixels(a_source);
  vec2 b = pixels(a_target);
  float straight = max(distance(a, b), 1.0);
  vec2 along = (b - a) / straight;
  vec2 c = (a + b) * 0.5 + vec2(-along.y, along.x) * 2.0 * a_look.z * min(26.0, 10.0 + 0.09 * straight);
  float whole = arc(a, c, b);
  float t0 = (a_look.x / u_sizeRatio + gap) / whole;
  float t1 = 1.0 - (a_look.y / u_sizeRatio + gap) / whole;
  if (t1 <= t0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float t = mix(t0, t1, a_strip.x);
  vec2 ac = mix(a, c, t);
  vec2 cb = mix(c, b, t);
  vec2 p = mix(ac, cb, t);
  vec2 tangent = normalize(cb - ac);
  float start = arc(a, mix(a, c, t0), mix(mix(a, c, t0), mix(c, b, t0), t0));
  float end = arc(a, mix(a, c, t1), mix(mix(a, c, t1), mix(c, b, t1), t1));
  // No wider than what is drawn: line and casing, else arrow, else mark.
  float mark = a_marks.y > 2.5 ? a_marks.y - 3.0 : a_marks.y;
  float wide = mark > 0.5 ? 7.0 : max(a_look.w * 0.5 + 2.2, a_marks.z + a_marks.w > 0.5 ? (a_marks.y > 2.5 ? 5.0 : 4.0) : 0.0);
  float off = a_strip.y * wide;
  vec2 at = p + vec2(-tangent.y, tangent.x) * off;
  gl_Position = vec4(at / (0.5 * u_size), 0.0, 1.0);
  v_at = vec3(arc(a, ac, p) - start, off, end - start);
  v_marks = a_marks;
  v_width = a_look.w;
  v_color = vec4(a_color.rgb, a_color.a * bias);
}
`

const fragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_at;
varying vec4 v_marks;
varying float v_width;
uniform vec3 u_page;
uniform float u_pixelRatio;

float cover(float inside) { return clamp(inside * u_pixelRatio + 0.5, 0.0, 1.0); }

// Inside of an arrow head with its tip at e = 0.
float head(float e, float off, vec2 size) {
  return min((size.y * 0.5 * e / size.x - abs(off)) * 0.91, size.x - e);
}

void main() {
  float s = v_at.x;
  float off = v_at.y;
  float whole = v_at.z;
  vec2 size = v_marks.y > 2.5 ? vec2(9.0, 8.0) : vec2(7.0, 6.0);
  float mark = v_marks.y > 2.5 ? v_marks.y - 3.0 : v_marks.y;
  float fromEnd = whole - s;
  float bodyStart = v_marks.z > 0.5 ? size.x * 0.8 : 0.0;
  float bodyEnd = v_marks.w > 0.5 ? size.x * 0.8 : 0.0;
  float body = min(v_width * 0.5 - abs(off), min(s - bodyStart, fromEnd - bodyEnd));
  if (v_marks.x > 1.5) body = min(body, 0.9 - abs(mod(s, 4.5) - 0.9));
  else if (v_marks.x > 0.5) body = min(body, 3.0 - abs(mod(s, 9.0) - 3.0));
  float line = cover(body);
  if (v_marks.z > 0.5) line = max(line, cover(head(s, off, size)));
  if (v_marks.w > 0.5) line = max(line, cover(head(fromEnd, off, size)));
  float casing = cover(min(v_width * 0.5 + 1.2 - abs(off), min(s, fromEnd)));

  float middle = abs(s - (whole + bodyStart - bodyEnd) * 0.5);
  if (mark > 1.5) {
    float cross = 0.8 - abs(middle - abs(off)) * 0.707;
    float inside = 4.0 - max(middle, abs(off));
    float clear = cover(6.0 - max(middle, abs(off)));
    line = mix(line, cover(min(cross, inside)), clear);
    casing = max(casing, clear);
  } else if (mark > 0.5) {
    float diamond = (5.5 - middle - abs(off)) * 0.707;
    float filled = cover(diamond);
    line = mix(line, cover(0.65 - abs(diamond - 0.65)), filled);
    casing = max(casing, filled);
  }
  float alpha = max(line, casing);
  gl_FragColor = vec4(mix(u_page, v_color.rgb, line) * alpha, alpha);
}
`

const dashes = { solid: 0, dashed: 1, dotted: 2 } as const
const marks = { none: 0, diamond: 1, cross: 2 } as const

/** The program for a page of this colour; asked anew at every frame, so a change of theme needs no new program. */
export function bundleProgram<N extends Attributes, E extends Attributes>(page: () => string): EdgeProgramType<N, E> {
  return class BundleProgram extends EdgeProgram<(typeof viewUniforms)[number], N, E> {
    override getDefinition() {
      const gl = WebGLRenderingContext
      return {
        VERTICES: 2 * (pieces + 1),
        VERTEX_SHADER_SOURCE: vertex,
        FRAGMENT_SHADER_SOURCE: fragment,
        METHOD: gl.TRIANGLE_STRIP,
        UNIFORMS: viewUniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: gl.FLOAT },
          { name: 'a_target', size: 2, type: gl.FLOAT },
          { name: 'a_look', size: 4, type: gl.FLOAT },
          { name: 'a_marks', size: 4, type: gl.FLOAT },
          { name: 'a_color', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_strip', size: 2, type: gl.FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (pieces + 1) }, (_, at) => [Math.floor(at / 2) / pieces, at % 2 === 0 ? -1 : 1]),
      }
    }

    override processVisibleItem(_id: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
      const { bundle } = data as EdgeDisplayData & { readonly bundle: Bundle }
      const { look, arrows } = bundle
      // A lineage line is told by 3 added to its mark: its arrow head is larger.
      const mark = marks[look.mark] + (bundle.family === 'lineage' ? 3 : 0)
      this.array.set(
        [
          source.x, source.y, target.x, target.y, source.size, target.size, bundle.bend, data.size,
          dashes[look.dash], mark, Number(arrows.from), Number(arrows.to), floatColor(data.color),
        ],
        start,
      )
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setViewUniforms(params, info, page())
    }
  }
}
