"""datetime and time: arithmetic, formatting, parsing, zones, errors."""

import time
from datetime import UTC, date, datetime, time as clock, timedelta, timezone

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.isoformat(" ", "seconds"), d.date(), d.time(), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.toordinal(), d.replace(year=2023, day=28), d.ctime())
print(d + timedelta(days=1, hours=12), d - timedelta(weeks=1), d - datetime(2024, 1, 1), d < datetime(2025, 1, 1), d == datetime(2024, 2, 29), datetime.combine(date(2020, 1, 2), clock(3, 4)), date(2024, 3, 1) - date(2024, 2, 1), max(date(2024, 1, 1), date(2023, 1, 1)))
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %d %j %p %I %y %U %w %% %X %x %c %G-%V-%u"), f"{d:%H:%M}", format(d, ""), date(5, 1, 2).strftime("%m/%d"), clock(1, 2, 3).strftime("%H%M%S"), d.strftime(""))
print(datetime.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), datetime.strptime("5 Mar 99 11PM", "%d %b %y %I%p"), datetime.strptime("2024-01-02T03:04:05+0130", "%Y-%m-%dT%H:%M:%S%z"), datetime.strptime("12:30.250", "%H:%M.%f").microsecond)
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), datetime.fromisoformat("20240102"), date.fromisoformat("2024-W05-3"), clock.fromisoformat("04:05"), datetime.fromisoformat("2024-01-02T03:04Z"), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, timezone(timedelta(hours=-3))), datetime(1970, 1, 2, tzinfo=UTC).timestamp())
t = timedelta(days=-1, hours=5, milliseconds=1500)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), abs(t), -t, t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), timedelta(hours=25) / timedelta(hours=5), divmod(timedelta(hours=25), timedelta(hours=7)), timedelta(), bool(timedelta()), timedelta(days=1.5), timedelta.max, timedelta(microseconds=1), str(timedelta(days=2)), sum([timedelta(1)] * 3, timedelta()), hash(timedelta(1)) == hash(timedelta(hours=24)))
z = timezone(timedelta(hours=5, minutes=30), "IST")
a = datetime(2024, 1, 1, 12, tzinfo=z)
print(a, a.tzname(), a.utcoffset(), a.astimezone(UTC), a == datetime(2024, 1, 1, 6, 30, tzinfo=UTC), a.isoformat(), UTC, repr(z), timezone(timedelta(hours=-3)), str(timezone.utc), a - datetime(2024, 1, 1, tzinfo=UTC), clock(1, 2, tzinfo=z), repr(clock(1, 2, 3, 4)), a.timetz(), a.utctimetuple()[:5])
print(date.min, date.max, datetime.min, datetime.resolution, date(2024, 1, 31).replace(month=3), date.fromordinal(738000), date(2024, 12, 30).isocalendar().week, {date(2024, 1, 1): 1}[date(2024, 1, 1)], repr(date(1, 2, 3)), clock(23, 59, 59, 999999), clock() < clock(1), date(2000, 1, 1).timetuple()[:3], clock.min, bool(clock()))
for bad in (
    lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: clock(24), lambda: date("x"), lambda: date(), lambda: date.fromisoformat("2024/01/01"), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 x", "%Y"), lambda: d - a, lambda: d < a, lambda: date(2024, 1, 1) < d, lambda: d + 1, lambda: timedelta("x"), lambda: timedelta(days=10**10), lambda: date.max + timedelta(1), lambda: timezone(timedelta(days=1)), lambda: d.replace(month=13), lambda: timedelta(1) / 0, lambda: datetime.fromisoformat("nope"), lambda: timezone(1), lambda: date(2024, 1, 1) + d, lambda: datetime(2024, 1, 1, tzinfo=1), lambda: datetime.strptime("31 Feb 2024", "%d %b %Y"),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(d == 1, d != None, date(2024, 1, 1) == datetime(2024, 1, 1), d.fold, datetime(2024, 1, 1).astimezone(UTC).tzinfo)
print(time.gmtime(0), time.gmtime(86400 * 365)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1e9)), time.strptime("2024-05-06", "%Y-%m-%d")[:3], time.mktime(time.gmtime(1000)) == 1000.0 + time.timezone, time.asctime(time.gmtime(0)), time.struct_time(range(9)).tm_min, time.tzname[0])
t0, m0, p0 = time.time(), time.monotonic(), time.perf_counter()
time.sleep(0.01)
print(time.time() > t0, time.monotonic() - m0 >= 0.01, time.perf_counter_ns() > 0, time.process_time() >= 0, time.time_ns() > 10**18, len(time.strftime("%X")), time.thread_time() >= 0)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.strptime("x", "%Y"), lambda: time.gmtime("x"), lambda: time.strftime(1)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class MyDate(datetime):
    pass


print(type(MyDate(2024, 1, 1) + timedelta(1)).__name__, MyDate(2024, 1, 1), repr(MyDate(2024, 1, 1)), MyDate.fromisoformat("2024-01-01").__class__.__name__)
