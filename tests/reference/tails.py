"""Reference values for tests/stats/distributions/tails.test.ts, in hundreds of digits (mpmath 1.3.0).

    python3 tests/reference/tails.py

writes tails.json beside this script: tails and quantiles of the distributions of lib/stats, from 0.5 to 1e5 degrees
of freedom and from p = 1e-290 to p near 1. The inputs are doubles; each result is rounded to one.
Tails are sums of positive terms, or complements of one that has 400 digits; quantiles are roots by Newton's method.
"""

import json
import os
from mpmath import erfc, exp, log, loggamma, mp, mpf, sqrt

mp.dps = 60
DEGREES = [0.5, 1, 2, 3, 7, 50, 331.25, 1000, 10000, 100000]
SOME = [0.5, 1, 3, 50, 1000, 100000]
SHARES = [1e-200, 1e-50, 1e-9, 0.001, 0.025, 0.05, 0.5, 0.95, 0.975, 0.999, 1 - 1e-9]


def summed(term, ratio):
    """term * (1 + ratio(0) + ratio(0) ratio(1) + ...)"""
    total, k = mpf(0), 0
    least = mpf(10) ** -mp.dps
    while term > total * least:
        total += term
        term *= ratio(k)
        k += 1
    return total


def gamma_tails(a, x):
    """P(a, x) and Q(a, x)"""
    with mp.workdps(60 if x < a else 400):
        a, x = mpf(a), mpf(x)
        lower = summed(exp(a * log(x) - x - loggamma(a + 1)), lambda k: x / (a + 1 + k))
        return lower, 1 - lower


def gamma_density(a, x):
    return exp((a - 1) * log(x) - x - loggamma(a))


def beta_tails(a, b, x, y):
    """I_x(a, b) and I_y(b, a), for y = 1 - x"""
    if x > 0.5:
        upper, lower = beta_tails(b, a, y, x)
        return lower, upper
    with mp.workdps(60 if x < a / (a + b) else 400):
        lead = exp(a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a + 1) - loggamma(b))
        lower = summed(lead, lambda k: (a + b + k) / (a + 1 + k) * x)
        return lower, 1 - lower


def f_tails(f, d1, d2):
    with mp.workdps(400):
        return f_tails_of(f, d1, d2)


def f_tails_of(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return beta_tails(d1 / 2, d2 / 2, d1 * f / (d1 * f + d2), d2 / (d1 * f + d2))


def f_density(f, d1, d2):
    a, b, r = mpf(d1) / 2, mpf(d2) / 2, mpf(d1) / mpf(d2)
    return exp(a * log(r) + (a - 1) * log(f) - (a + b) * log(1 + r * f) + loggamma(a + b) - loggamma(a) - loggamma(b))


def quantile(p, tails, density, start):
    """The x of upper tail p: Newton on log x and the logarithm of the smaller tail, both of which are concave."""
    p = mpf(p)
    side, wanted, sign = (1, p, -1) if p < 0.5 else (0, 1 - p, 1)
    y = before = mpf(start)
    for _ in range(400):
        x = exp(y)
        tail = tails(x)[side]
        if tail < mpf(10) ** -330:  # too far, where the complement has no digits
            y = (y + before) / 2
            continue
        before = y
        step = (log(tail) - log(wanted)) / (sign * density(x) * x / tail)
        y -= step
        if abs(step) < mpf(10) ** -30:
            return exp(y)
    raise ArithmeticError("no root")


def number(x):
    return float(x)


def kept(*tails):
    return all(tail == 0 or tail > mpf(10) ** -290 for tail in tails)


def wilson_hilferty(df, z):
    return df * (1 - 2 / (9 * mpf(df)) + z * sqrt(2 / (9 * mpf(df)))) ** 3


def chi_square():
    rows = []
    for df in DEGREES:
        xs = [1e-30, 1e-8, 1e-3, 1.0, 900.0, 2000.5] + [float(wilson_hilferty(df, z)) for z in (-30, -8, -3, -1, 0, 1, 3, 8, 20, 33)]
        for x in xs:
            if x <= 0:
                continue
            lower, upper = gamma_tails(mpf(df) / 2, mpf(x) / 2)
            if kept(lower, upper):
                rows.append(dict(df=df, x=x, lower=number(lower), upper=number(upper)))
    return rows


def right_of(df, rarity):
    """A chi-square above which lies less than exp(-rarity) (Laurent and Massart 2000)"""
    return df + 2 * sqrt(df * rarity) + 2 * rarity


def chi_square_quantiles():
    return [
        dict(df=df, p=p, x=number(quantile(
            p, lambda x: gamma_tails(mpf(df) / 2, x / 2), lambda x: gamma_density(mpf(df) / 2, x / 2) / 2,
            log(right_of(df, -log(p))) if p < 0.5 else log(mpf(df)))))
        for df in DEGREES for p in SHARES
    ]


def f():
    rows = []
    for d1 in SOME:
        for d2 in SOME:
            for x in (1e-30, 1e-6, 0.1, 0.9, 0.99, 1.0, 1.02, 1.2, 1.5, 3.0, 30.0, 1e4, 1e20):
                lower, upper = f_tails(x, d1, d2)
                if kept(lower, upper):
                    rows.append(dict(between=d1, within=d2, x=x, lower=number(lower), upper=number(upper)))
    return rows


def f_quantiles():
    rows = []
    for d1 in SOME:
        for d2 in (0.5, 1, 3, 925, 5000, 100000):
            for p in SHARES[::2] + [0.999]:
                x = quantile(p, lambda x: f_tails(x, d1, d2), lambda x: f_density(x, d1, d2), 0)
                if x < mpf(10) ** 300:
                    rows.append(dict(between=d1, within=d2, p=p, x=number(x)))
    return rows


def normal_tail(z):
    return erfc(mpf(z) / sqrt(mpf(2))) / 2


def normal():
    return [dict(z=z, upper=number(normal_tail(z))) for z in (-37.0, -8.0, -1.0, -1e-9, 0.0, 1e-9, 0.3, 1.0, 1.96, 3.0, 8.5, 20.0, 36.0)]


def mixture(mean, tail, term, ratio):
    """The mean of tail + term(0) + ... over a Poisson variable of this mean"""
    total, weight, j, tail, rise = mpf(0), exp(-mpf(mean)), 0, tail, term
    while j < mean or weight * tail > total * mpf(10) ** -25:
        total += weight * tail
        tail += rise
        rise *= ratio(j)
        j += 1
        weight *= mpf(mean) / j
    return total


def noncentral_chi_square():
    rows = []
    for df in (0.5, 1, 4, 50, 1000, 100000):
        for ncp in (1e-9, 0.5, 10.0, 300.0, 20000.0, 60000.0):
            for z in (-6, -1, 0, 3, 15, 31):
                x = float((df + ncp) * (1 + z * sqrt(2 * (df + 2 * mpf(ncp))) / (df + ncp)))
                if x <= 0:
                    continue
                a, h = mpf(df) / 2, mpf(x) / 2
                p = mixture(mpf(ncp) / 2, gamma_tails(a, h)[1], exp(a * log(h) - h - loggamma(a + 1)), lambda j: h / (a + 1 + j))
                if kept(p):
                    rows.append(dict(df=df, ncp=ncp, x=x, upper=number(p)))
    # With one degree of freedom it is two tails of the normal, however far.
    for ncp in (1e6, 1e8, 1e9):
        for z in (-20, -3, 0, 4, 25):
            x = float((sqrt(mpf(ncp)) + z) ** 2)
            p = normal_tail(sqrt(mpf(x)) - sqrt(mpf(ncp))) + normal_tail(sqrt(mpf(x)) + sqrt(mpf(ncp)))
            rows.append(dict(df=1, ncp=ncp, x=x, upper=number(p)))
    return rows


def noncentral_f():
    rows = []
    for d1 in (0.5, 1, 2, 5, 60):
        for d2 in (0.5, 2, 9, 925, 100000):
            for ncp in (1e-9, 40.0, 900.0, 20000.0):
                for share in (0.01, 0.5, 1.0, 1.3, 4.0, 50.0):
                    x = float((1 + ncp / d1) * share)
                    a, b = mpf(d1) / 2, mpf(d2) / 2
                    y = mpf(d1) * x / (mpf(d1) * x + d2)
                    term = exp(a * log(y) + b * log(1 - y) + loggamma(a + b) - loggamma(a + 1) - loggamma(b))
                    p = mixture(mpf(ncp) / 2, f_tails(x, d1, d2)[1], term, lambda j: y * (a + b + j) / (a + 1 + j))
                    if kept(p):
                        rows.append(dict(between=d1, within=d2, ncp=ncp, x=x, upper=number(p)))
    return rows


def noncentral_t():
    """Over u = log S, by the trapezoidal rule with a step so small that halving it changes nothing"""
    rows = []
    with mp.workdps(30):
        for df in (0.5, 1, 4, 30, 925, 100000):
            for ncp in (-20.0, -6.0, 0.0, 2.5, 12.0):
                for t in (-25.0, -7.0, -1.0, 0.0, 0.5, 6.0, 20.0):
                    p = t_tail(t, df, ncp)
                    if kept(p):
                        rows.append(dict(t=t, df=df, ncp=ncp, upper=number(p)))
    return rows


def t_tail(t, df, ncp):
    t, df, ncp = mpf(t), mpf(df), mpf(ncp)
    lead = log(mpf(2)) + df / 2 * log(df / 2) - loggamma(df / 2)
    part = lambda u: exp(lead + df * u - df / 2 * exp(2 * u)) * normal_tail(t * exp(u) - ncp)
    step = mpf(1) / 10 / sqrt(16 + 2 * (df + t * t) + ncp * ncp)
    # The greatest term, on a coarse scale, then outwards from it.
    span = [mpf(k) / 40 for k in range(-400, 121)]
    best = max(span, key=part)
    total = part(best)
    for direction in (-step, step):
        k = 1
        while True:
            term = part(best + k * direction)
            total += term
            if term < total * mpf(10) ** -22 and k * step > 0.05:
                break
            k += 1
    return step * total


def two_sided():
    levels = [1e-9, 0.001, 0.5, 0.9, 0.95, 0.99, 0.999, 1 - 1e-9, 1 - 1e-14]
    rows = []
    for level in levels:
        for df in (0.5, 1, 2, 3, 30, 926, 100000):
            t = sqrt(from_level(level, lambda x: f_tails(x, 1, df), lambda x: f_density(x, 1, df)))
            rows.append(dict(level=level, df=df, t=number(t)))
        z = sqrt(from_level(level, lambda x: gamma_tails(mpf(1) / 2, x / 2), lambda x: gamma_density(mpf(1) / 2, x / 2) / 2,
                            log(right_of(1, -log(1 - mpf(level)))) if level > 0.5 else 0))
        rows.append(dict(level=level, df=None, t=number(z)))
    return rows


def from_level(level, tails, density, start=0):
    return quantile(1 - mpf(level), tails, density, start)


SECTIONS = dict(
    chiSquare=chi_square, chiSquareQuantile=chi_square_quantiles, f=f, fQuantile=f_quantiles, normal=normal,
    noncentralChiSquare=noncentral_chi_square, noncentralF=noncentral_f, noncentralT=noncentral_t, twoSided=two_sided,
)
if __name__ == "__main__":
    made = {}
    for name, section in SECTIONS.items():
        made[name] = section()
        print(name, len(made[name]), flush=True)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tails.json")
    with open(path, "w") as file:
        parts = [
            json.dumps(name) + ": [\n" + ",\n".join("  " + json.dumps(row) for row in rows) + "\n]"
            for name, rows in made.items()
        ]
        file.write("{\n" + ",\n".join(parts) + "\n}\n")
