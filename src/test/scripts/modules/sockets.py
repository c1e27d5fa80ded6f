"""Blocking sockets on the loopback interface, pairs, datagrams, pipes, and waiting for them."""

import os
import select
import selectors
import socket
import threading

# a pair
a, b = socket.socketpair()
print(a.family.name, a.type.name, repr(a.getsockname()), repr(a.getpeername()), a.gettimeout())
a.sendall(b"hello")
print(b.recv(3, socket.MSG_PEEK), b.recv(10))
print([len(part) for part in select.select([b], [a], [], 0)])
a.send(b"x")
print([len(part) for part in select.select([b], [], [], 5)])
buffer = bytearray(5)
print(b.recv_into(buffer), buffer)
a.shutdown(socket.SHUT_WR)
print(b.recv(10), b.recv(10))
a.close()
print(a.fileno(), a)
try:
    a.send(b"")
except OSError as e:
    print(repr(e))

# a server and a client
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[0], server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))


came = []


def serve():
    connection, address = server.accept()
    came.append((address[0], connection.family.name))
    with connection, connection.makefile("rwb") as stream:
        for line in stream:
            stream.write(line.upper())
            stream.flush()


thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection(server.getsockname(), timeout=10) as client:
    print(client.getpeername() == server.getsockname(), client.gettimeout())
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    client.sendall(b"abc\ndef\n")
    client.shutdown(socket.SHUT_WR)
    data = b""
    while part := client.recv(100):
        data += part
    print(data)
thread.join()
print(came)
server.close()

# nobody there
free = socket.socket()
free.bind(("127.0.0.1", 0))
address = free.getsockname()
try:
    socket.create_connection(address)
except OSError as e:
    print(repr(e))
late = socket.socket()
late.setblocking(False)
print(late.connect_ex(address) in (111, 115))
print(select.select([], [late], [], 10)[1] == [late])
print(late.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) in (0, 111))
late.close()
free.close()

# datagrams
one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one.bind(("127.0.0.1", 0))
two = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(two.sendto(b"datagram", one.getsockname()))
data, sender = one.recvfrom(100)
print(data, sender == ("127.0.0.1", two.getsockname()[1]))
two.connect(one.getsockname())
two.send(b"again, cut")
print(one.recv(5))
one.setblocking(False)
try:
    one.recv(1)
except OSError as e:
    print(repr(e))
one.settimeout(0.01)
try:
    one.recv(1)
except OSError as e:
    print(repr(e), type(e) is socket.timeout)

# pipes and selectors
r, w = os.pipe()
os.write(w, b"in a pipe")
print(os.read(r, 4), os.read(r, 100))
os.set_blocking(r, False)
print(os.get_blocking(r), os.get_blocking(w))
try:
    os.read(r, 1)
except OSError as e:
    print(repr(e))
with selectors.DefaultSelector() as selector:
    print(type(selector).__name__)
    c, d = socket.socketpair()
    selector.register(r, selectors.EVENT_READ, "pipe")
    selector.register(c, selectors.EVENT_READ | selectors.EVENT_WRITE, "socket")
    print(sorted((key.data, mask) for key, mask in selector.select(1)))
    os.write(w, b"1")
    d.send(b"2")
    print(sorted((key.data, mask) for key, mask in selector.select(1)))
    selector.modify(c, selectors.EVENT_READ, "changed")
    selector.unregister(r)
    print(sorted((key.data, mask) for key, mask in selector.select(1)))
    try:
        selector.register(c, selectors.EVENT_READ)
    except KeyError as e:
        print("already there")
    c.close()
    d.close()
os.close(w)
poll = select.poll()
poll.register(r, select.POLLIN)
print(len(poll.poll(1000)), os.read(r, 5), os.read(r, 5))
poll.unregister(r)
copy = os.dup(r)
os.close(r)
print(os.read(copy, 1))
os.close(copy)
try:
    os.read(copy, 1)
except OSError as e:
    print(repr(e))
try:
    select.select([-1], [], [])
except ValueError as e:
    print(repr(e))
try:
    select.select([None], [], [])
except TypeError as e:
    print(repr(e))

# addresses
print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, "::ffff:1.2.3.4")))
for text in "::", "::1", "1::", "1:0:0:2::3", "fe80::1:2", "1:2:3:4:5:6:7:8", "::1.2.3.4":
    print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, text)), end=" ")
print()
for text in "1.2.3.4", "1.2", "0x7f.1", "010.0.0.1", "256.0.0.1", "nonsense", "1.2.3.4.5":
    for parse in socket.inet_aton, lambda text: socket.inet_pton(socket.AF_INET, text):
        try:
            print(parse(text), end=" ")
        except OSError as e:
            print(repr(e), end=" ")
    print()
print(socket.htons(1), socket.ntohl(258), socket.inet_ntoa(b"\1\2\3\4"))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
print(socket.getaddrinfo("::1", "81", proto=socket.IPPROTO_UDP))
print(socket.getaddrinfo(None, 0, type=socket.SOCK_DGRAM, flags=socket.AI_PASSIVE, family=socket.AF_INET))
for wrong in ("127.0.0.1",), ("127.0.0.1", 70000), "127.0.0.1", ("127.0.0.1", "1"):
    try:
        socket.socket().connect(wrong)
    except (TypeError, OverflowError) as e:
        print(repr(e))
try:
    socket.getaddrinfo("127.0.0.1", 1, family=socket.AF_INET6)
except socket.gaierror as e:
    print(repr(e), isinstance(e, OSError))
