;; What the reader spends its time on: products of matrices, attention, and what stands between them, four or eight
;; numbers at once (baseline SIMD, which Node has had since 16). The memory is one for all: the model and each
;; worker's own room. Every address is in bytes; matrices lie row by row; a row's length is a multiple of 16 numbers, and
;; the number of rows is even, so that two are done at once. `npm run build:kernel` makes kernel.wasm of this.
(module
  (import "reader" "memory" (memory 1 65536 shared))

  ;; Rows of float32 to int16, each with a scale of its own: its largest number becomes `most`, and q × scale is x again.
  (func (export "quantize")
    (param $x i32) (param $rows i32) (param $length i32) (param $most f32) (param $q i32) (param $scales i32)
    (local $end i32) (local $at i32) (local $largest v128) (local $peak f32) (local $factor v128)
    (loop $row
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $length) (i32.const 2))))
      (local.set $largest (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $x))
      (loop $four
        (local.set $largest
          (f32x4.pmax (local.get $largest) (f32x4.abs (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $four (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $peak (call $greatest (local.get $largest)))
      ;; A row of zeros stays one.
      (if (f32.eq (local.get $peak) (f32.const 0)) (then (local.set $peak (f32.const 1))))
      (f32.store (local.get $scales) (f32.div (local.get $peak) (local.get $most)))
      (local.set $factor (f32x4.splat (f32.div (local.get $most) (local.get $peak))))
      (loop $eight
        (v128.store (local.get $q)
          (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s
              (f32x4.nearest (f32x4.mul (v128.load (local.get $x)) (local.get $factor))))
            (i32x4.trunc_sat_f32x4_s
              (f32x4.nearest (f32x4.mul (v128.load offset=16 (local.get $x)) (local.get $factor))))))
        (local.set $q (i32.add (local.get $q) (i32.const 16)))
        (local.set $x (i32.add (local.get $x) (i32.const 32)))
        (br_if $eight (i32.lt_u (local.get $x) (local.get $end))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; y[row][out] = scale of row × scale of out × Σ q[row][i] · w[out][i] + bias[out]. The sum is exact: whole numbers
  ;; that fit into 32 bits, if `quantize` was given a `most` that keeps them there.
  ;; Four outputs at a time: their weights are widened to 16 bits and laid side by side in `group` (inner × 8 bytes),
  ;; where they stay in the nearest cache while all rows pass by, two at once.
  (func (export "multiply")
    (param $q i32) (param $qScales i32) (param $rows i32) (param $inner i32)
    (param $w i32) (param $wScales i32) (param $bias i32) (param $outputs i32)
    (param $y i32) (param $group i32)
    (local $groupEnd i32) (local $rowBytes i32) (local $stride i32) (local $out i32)
    (local $at i32) (local $one i32) (local $other i32) (local $left i32) (local $scale i32) (local $to i32)
    (local $a v128) (local $b v128) (local $v v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local $outScales v128) (local $outBias v128)
    (local.set $groupEnd (i32.add (local.get $group) (i32.shl (local.get $inner) (i32.const 3))))
    (local.set $rowBytes (i32.shl (local.get $inner) (i32.const 1)))
    (local.set $stride (i32.shl (local.get $outputs) (i32.const 2)))
    (loop $four
      (local.set $at (local.get $group))
      (local.set $one (local.get $w))
      (loop $widen
        (v128.store (local.get $at) (v128.load8x8_s (local.get $one)))
        (local.set $other (i32.add (local.get $one) (local.get $inner)))
        (v128.store offset=16 (local.get $at) (v128.load8x8_s (local.get $other)))
        (local.set $other (i32.add (local.get $other) (local.get $inner)))
        (v128.store offset=32 (local.get $at) (v128.load8x8_s (local.get $other)))
        (local.set $other (i32.add (local.get $other) (local.get $inner)))
        (v128.store offset=48 (local.get $at) (v128.load8x8_s (local.get $other)))
        (local.set $one (i32.add (local.get $one) (i32.const 8)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br_if $widen (i32.lt_u (local.get $at) (local.get $groupEnd))))
      (local.set $outScales (v128.load (local.get $wScales)))
      (local.set $outBias (v128.load (local.get $bias)))
      (local.set $one (local.get $q))
      (local.set $scale (local.get $qScales))
      (local.set $to (local.get $y))
      (local.set $left (local.get $rows))
      (loop $two
        (local.set $other (i32.add (local.get $one) (local.get $rowBytes)))
        (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $a3 (v128.const i32x4 0 0 0 0))
        (local.set $b0 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $b2 (v128.const i32x4 0 0 0 0)) (local.set $b3 (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $group))
        (loop $sixteen
          (local.set $a (v128.load (local.get $one)))
          (local.set $b (v128.load (local.get $other)))
          (local.set $v (v128.load (local.get $at)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=16 (local.get $at)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=32 (local.get $at)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=48 (local.get $at)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $a (v128.load offset=16 (local.get $one)))
          (local.set $b (v128.load offset=16 (local.get $other)))
          (local.set $v (v128.load offset=64 (local.get $at)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=80 (local.get $at)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=96 (local.get $at)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $v (v128.load offset=112 (local.get $at)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
          (local.set $one (i32.add (local.get $one) (i32.const 32)))
          (local.set $other (i32.add (local.get $other) (i32.const 32)))
          (local.set $at (i32.add (local.get $at) (i32.const 128)))
          (br_if $sixteen (i32.lt_u (local.get $at) (local.get $groupEnd))))
        (v128.store (local.get $to)
          (f32x4.add (local.get $outBias)
            (f32x4.mul
              (f32x4.mul (local.get $outScales) (v128.load32_splat (local.get $scale)))
              (f32x4.convert_i32x4_s
                (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3))))))
        (v128.store (i32.add (local.get $to) (local.get $stride))
          (f32x4.add (local.get $outBias)
            (f32x4.mul
              (f32x4.mul (local.get $outScales) (v128.load32_splat offset=4 (local.get $scale)))
              (f32x4.convert_i32x4_s
                (call $sums (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3))))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $stride) (i32.const 1))))
        (local.set $one (local.get $other))
        (local.set $scale (i32.add (local.get $scale) (i32.const 8)))
        (local.set $left (i32.sub (local.get $left) (i32.const 2)))
        (br_if $two (local.get $left)))
      (local.set $w (i32.add (local.get $w) (i32.shl (local.get $inner) (i32.const 2))))
      (local.set $wScales (i32.add (local.get $wScales) (i32.const 16)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (br_if $four (i32.lt_u (local.get $out) (local.get $outputs)))))

  ;; The sums of the lanes of four vectors, each in its own lane.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local.set $a
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $c
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; x = layer norm of (x + y), row by row (Ba et al., 2016).
  (func (export "norm")
    (param $x i32) (param $y i32) (param $rows i32) (param $length i32)
    (param $weight i32) (param $bias i32) (param $epsilon f32)
    (local $bytes i32) (local $at i32) (local $sum v128) (local $v v128) (local $mean v128) (local $factor v128)
    (local.set $bytes (i32.shl (local.get $length) (i32.const 2)))
    (loop $row
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $add
        (local.set $v
          (f32x4.add
            (v128.load (i32.add (local.get $x) (local.get $at)))
            (v128.load (i32.add (local.get $y) (local.get $at)))))
        (v128.store (i32.add (local.get $x) (local.get $at)) (local.get $v))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $v)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $at) (local.get $bytes))))
      (local.set $mean
        (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $length)))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $square
        (local.set $v (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $v) (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $square (i32.lt_u (local.get $at) (local.get $bytes))))
      (local.set $factor
        (f32x4.splat
          (f32.div (f32.const 1)
            (f32.sqrt
              (f32.add (local.get $epsilon)
                (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $length))))))))
      (local.set $at (i32.const 0))
      (loop $scale
        (v128.store (i32.add (local.get $x) (local.get $at))
          (f32x4.add
            (f32x4.mul
              (f32x4.mul
                (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $at))) (local.get $mean))
                (local.get $factor))
              (v128.load (i32.add (local.get $weight) (local.get $at))))
            (v128.load (i32.add (local.get $bias) (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $scale (i32.lt_u (local.get $at) (local.get $bytes))))
      (local.set $x (i32.add (local.get $x) (local.get $bytes)))
      (local.set $y (i32.add (local.get $y) (local.get $bytes)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; x = x · Φ(x), for `count` numbers (Hendrycks and Gimpel, 2016). With P and t of Abramowitz and Stegun 7.1.26, whose
  ;; erf is right to 1.5e-7, it is max(x, 0) − |x| / 2 · P(t) · e^(−x² / 2) on both sides of zero.
  (func (export "gelu") (param $x i32) (param $count i32)
    (local $end i32) (local $v v128) (local $abs v128) (local $t v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $four
      (local.set $v (v128.load (local.get $x)))
      (local.set $abs (f32x4.abs (local.get $v)))
      ;; 0.3275911 / √2
      (local.set $t
        (f32x4.div (v128.const f32x4 1 1 1 1)
          (f32x4.add (v128.const f32x4 1 1 1 1)
            (f32x4.mul (local.get $abs)
              (v128.const f32x4 0.23164189 0.23164189 0.23164189 0.23164189)))))
      (v128.store (local.get $x)
        (f32x4.sub
          (f32x4.pmax (local.get $v) (v128.const f32x4 0 0 0 0))
          (f32x4.mul
            (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $abs))
            (f32x4.mul
              (call $exp
                (f32x4.mul (v128.const f32x4 -0.5 -0.5 -0.5 -0.5) (f32x4.mul (local.get $v) (local.get $v))))
              (f32x4.mul (local.get $t)
                (f32x4.add (v128.const f32x4 0.254829592 0.254829592 0.254829592 0.254829592)
                  (f32x4.mul (local.get $t)
                    (f32x4.add (v128.const f32x4 -0.284496736 -0.284496736 -0.284496736 -0.284496736)
                      (f32x4.mul (local.get $t)
                        (f32x4.add (v128.const f32x4 1.421413741 1.421413741 1.421413741 1.421413741)
                          (f32x4.mul (local.get $t)
                            (f32x4.add (v128.const f32x4 -1.453152027 -1.453152027 -1.453152027 -1.453152027)
                              (f32x4.mul (local.get $t)
                                (v128.const f32x4 1.061405429 1.061405429 1.061405429 1.061405429))))))))))))))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $x) (local.get $end)))))

  ;; Attention of `tokens` rows to one another, in heads of 32 numbers (Vaswani et al., 2017). `out` may not be one of the
  ;; others. `room` holds a head's keys, turned (32 rows), and the shares of two queries: 34 × the tokens, filled up to
  ;; a multiple of 16, × 4 bytes.
  (func (export "attend")
    (param $query i32) (param $key i32) (param $value i32) (param $tokens i32) (param $width i32)
    (param $out i32) (param $room i32)
    (local $padded i32) (local $bytes i32) (local $one i32) (local $other i32) (local $end i32)
    (local $row i32) (local $at i32)
    (local.set $padded (i32.and (i32.add (local.get $tokens) (i32.const 15)) (i32.const -16)))
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (local.set $one (i32.add (local.get $room) (i32.shl (local.get $padded) (i32.const 7))))
    (local.set $other (i32.add (local.get $one) (i32.shl (local.get $padded) (i32.const 2))))
    (local.set $end (i32.add (local.get $query) (local.get $bytes)))
    (loop $head
      (call $turn (local.get $key) (local.get $tokens) (local.get $bytes) (local.get $room) (local.get $padded))
      (local.set $row (i32.const 0))
      (loop $two
        (local.set $at (i32.const 0))
        (loop $sixteen
          (call $tile
            (i32.add (local.get $query) (i32.mul (local.get $row) (local.get $bytes)))
            (i32.add (local.get $query) (i32.mul (i32.add (local.get $row) (i32.const 1)) (local.get $bytes)))
            (i32.const 32)
            (i32.add (local.get $room) (local.get $at))
            (i32.shl (local.get $padded) (i32.const 2))
            (i32.add (local.get $one) (local.get $at))
            (i32.add (local.get $other) (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (br_if $sixteen (i32.lt_u (local.get $at) (i32.shl (local.get $padded) (i32.const 2)))))
        (call $softmax (local.get $one) (local.get $tokens) (local.get $padded))
        (call $softmax (local.get $other) (local.get $tokens) (local.get $padded))
        (local.set $at (i32.add (local.get $out) (i32.mul (local.get $row) (local.get $bytes))))
        (call $tile
          (local.get $one) (local.get $other) (local.get $tokens)
          (local.get $value) (local.get $bytes)
          (local.get $at) (i32.add (local.get $at) (local.get $bytes)))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (call $tile
          (local.get $one) (local.get $other) (local.get $tokens)
          (i32.add (local.get $value) (i32.const 64)) (local.get $bytes)
          (local.get $at) (i32.add (local.get $at) (local.get $bytes)))
        (local.set $row (i32.add (local.get $row) (i32.const 2)))
        (br_if $two (i32.lt_u (local.get $row) (local.get $tokens))))
      (local.set $query (i32.add (local.get $query) (i32.const 128)))
      (local.set $key (i32.add (local.get $key) (i32.const 128)))
      (local.set $value (i32.add (local.get $value) (i32.const 128)))
      (local.set $out (i32.add (local.get $out) (i32.const 128)))
      (br_if $head (i32.lt_u (local.get $query) (local.get $end)))))

  ;; The keys of a head with rows and columns exchanged, divided by √32.
  (func $turn (param $key i32) (param $tokens i32) (param $bytes i32) (param $to i32) (param $padded i32)
    (local $token i32) (local $at i32) (local $place i32)
    (loop $next
      (local.set $at (i32.const 0))
      (local.set $place (i32.add (local.get $to) (i32.shl (local.get $token) (i32.const 2))))
      (loop $number
        (f32.store (local.get $place)
          (f32.mul (f32.const 0.17677669529663687)
            (f32.load (i32.add (local.get $key) (local.get $at)))))
        (local.set $place (i32.add (local.get $place) (i32.shl (local.get $padded) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $number (i32.lt_u (local.get $at) (i32.const 128))))
      (local.set $key (i32.add (local.get $key) (local.get $bytes)))
      (local.set $token (i32.add (local.get $token) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $token) (local.get $tokens)))))

  ;; Sixteen columns of a product of two rows, each of `inner` numbers, with a matrix whose rows are `stride` bytes apart.
  (func $tile
    (param $one i32) (param $other i32) (param $inner i32) (param $matrix i32) (param $stride i32)
    (param $toOne i32) (param $toOther i32)
    (local $end i32) (local $a v128) (local $b v128) (local $v v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local.set $end (i32.add (local.get $one) (i32.shl (local.get $inner) (i32.const 2))))
    (loop $next
      (local.set $a (v128.load32_splat (local.get $one)))
      (local.set $b (v128.load32_splat (local.get $other)))
      (local.set $v (v128.load (local.get $matrix)))
      (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $a) (local.get $v))))
      (local.set $b0 (f32x4.add (local.get $b0) (f32x4.mul (local.get $b) (local.get $v))))
      (local.set $v (v128.load offset=16 (local.get $matrix)))
      (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $a) (local.get $v))))
      (local.set $b1 (f32x4.add (local.get $b1) (f32x4.mul (local.get $b) (local.get $v))))
      (local.set $v (v128.load offset=32 (local.get $matrix)))
      (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $a) (local.get $v))))
      (local.set $b2 (f32x4.add (local.get $b2) (f32x4.mul (local.get $b) (local.get $v))))
      (local.set $v (v128.load offset=48 (local.get $matrix)))
      (local.set $a3 (f32x4.add (local.get $a3) (f32x4.mul (local.get $a) (local.get $v))))
      (local.set $b3 (f32x4.add (local.get $b3) (f32x4.mul (local.get $b) (local.get $v))))
      (local.set $one (i32.add (local.get $one) (i32.const 4)))
      (local.set $other (i32.add (local.get $other) (i32.const 4)))
      (local.set $matrix (i32.add (local.get $matrix) (local.get $stride)))
      (br_if $next (i32.lt_u (local.get $one) (local.get $end))))
    (v128.store (local.get $toOne) (local.get $a0))
    (v128.store offset=16 (local.get $toOne) (local.get $a1))
    (v128.store offset=32 (local.get $toOne) (local.get $a2))
    (v128.store offset=48 (local.get $toOne) (local.get $a3))
    (v128.store (local.get $toOther) (local.get $b0))
    (v128.store offset=16 (local.get $toOther) (local.get $b1))
    (v128.store offset=32 (local.get $toOther) (local.get $b2))
    (v128.store offset=48 (local.get $toOther) (local.get $b3)))

  ;; The softmax of `count` numbers in their place; those that fill up the row to `padded` get no share.
  (func $softmax (param $x i32) (param $count i32) (param $padded i32)
    (local $end i32) (local $at i32) (local $v v128) (local $sum v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $padded) (i32.const 2))))
    (local.set $at (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (block $full
      (loop $fill
        (br_if $full (i32.ge_u (local.get $at) (local.get $end)))
        (f32.store (local.get $at) (f32.const -inf))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $fill)))
    (local.set $v (v128.load (local.get $x)))
    (local.set $at (local.get $x))
    (loop $highest
      (local.set $v (f32x4.pmax (local.get $v) (v128.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $highest (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $v (f32x4.splat (call $greatest (local.get $v))))
    (local.set $at (local.get $x))
    (loop $raise
      (v128.store (local.get $at) (call $exp (f32x4.sub (v128.load (local.get $at)) (local.get $v))))
      (local.set $sum (f32x4.add (local.get $sum) (v128.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $raise (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $v (f32x4.splat (f32.div (f32.const 1) (call $total (local.get $sum)))))
    (loop $share
      (v128.store (local.get $x) (f32x4.mul (v128.load (local.get $x)) (local.get $v)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $share (i32.lt_u (local.get $x) (local.get $end)))))

  ;; e^x for x ≤ 0: 2^n times a Taylor polynomial of what is left, |r| ≤ ln 2 / 2, so that the error is below 2e-7 of it.
  ;; ln 2 comes in two parts, the first of few digits, so that n · ln 2 loses none. Below −80 it stays 2e-35: smaller
  ;; numbers would slow the processor down.
  (func $exp (param $x v128) (result v128)
    (local $n v128)
    (local.set $x (f32x4.pmax (local.get $x) (v128.const f32x4 -80 -80 -80 -80)))
    (local.set $n
      (f32x4.nearest
        (f32x4.mul (local.get $x) (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504))))
    (local.set $x
      (f32x4.sub
        (f32x4.sub (local.get $x)
          (f32x4.mul (local.get $n) (v128.const f32x4 0.693359375 0.693359375 0.693359375 0.693359375)))
        (f32x4.mul (local.get $n)
          (v128.const f32x4 -0.00021219444 -0.00021219444 -0.00021219444 -0.00021219444))))
    (f32x4.mul
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1)
        (f32x4.mul (local.get $x)
          (f32x4.add (v128.const f32x4 1 1 1 1)
            (f32x4.mul (local.get $x)
              (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5)
                (f32x4.mul (local.get $x)
                  (f32x4.add (v128.const f32x4 0.16666667 0.16666667 0.16666667 0.16666667)
                    (f32x4.mul (local.get $x)
                      (f32x4.add (v128.const f32x4 0.041666668 0.041666668 0.041666668 0.041666668)
                        (f32x4.mul (local.get $x)
                          (f32x4.add (v128.const f32x4 0.008333334 0.008333334 0.008333334 0.008333334)
                            (f32x4.mul (local.get $x)
                              (v128.const f32x4 0.0013888889 0.0013888889 0.0013888889 0.0013888889)))))))))))))))

  (func $total (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $greatest (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v))))))
