"""
Speaks the Jupyter protocol to a real kernel: starts it, sends the requests of the standard input (a JSON list) one after
the other, and writes what came back (a JSON list). Each request is {"type": "execute" | "complete" | "inspect",
"code": ..., "cursor": ..., "after": seconds, "interruptAfter": seconds}, or any messages of the protocol, which are sent one right after
the other: {"type": "messages", "messages": [{"channel": "shell" | "control", "type": ..., "content": ..., "after": seconds,
"unanswered": true}]}.
"""
import json
import sys
import threading
import time

from jupyter_client.manager import KernelManager

folder, requests = sys.argv[1], json.load(sys.stdin)
manager = KernelManager(kernel_name="tslab")
# What the kernel prints by itself is no answer.
manager.start_kernel(cwd=folder, stdout=sys.stderr.fileno())
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=120)


def execute(request):
    time.sleep(request.get("after", 0))
    outputs, begun, interrupted = [], time.time(), []
    if "interruptAfter" in request:

        def interrupt():
            interrupted.append(time.time())
            manager.interrupt_kernel()

        threading.Timer(request["interruptAfter"], interrupt).start()

    def keep(message):
        if message["msg_type"] in ("stream", "display_data", "update_display_data", "execute_result", "error", "clear_output"):
            outputs.append({"type": message["msg_type"], "after": time.time() - begun, **message["content"]})

    reply = client.execute_interactive(request["code"], timeout=120, output_hook=keep)
    answer = {"status": reply["content"]["status"], "outputs": outputs, "seconds": time.time() - begun}
    if interrupted:
        answer["stoppedAfter"] = time.time() - interrupted[0]
    return answer


def exchange(messages):
    """What came back for each message: its reply, and what was published for it up to « idle »."""
    sent = []
    for message in messages:
        time.sleep(message.get("after", 0))
        request = client.session.msg(message["type"], message["content"])
        getattr(client, message["channel"] + "_channel").send(request)
        sent.append((request["header"]["msg_id"], message["channel"]))
    given = {id: {"published": []} for id, _ in sent}
    for (id, channel), message in zip(sent, messages):
        while not message.get("unanswered") and "reply" not in given[id]:
            reply = getattr(client, "get_" + channel + "_msg")(timeout=60)
            if reply["parent_header"]["msg_id"] in given:
                own = {"type": reply["msg_type"], **reply["content"]}
                given[reply["parent_header"]["msg_id"]]["reply"] = own
    idle = set()
    while len(idle) < len(sent):
        message = client.get_iopub_msg(timeout=60)
        parent = message["parent_header"].get("msg_id")
        if parent in given:
            given[parent]["published"].append({"type": message["msg_type"], **message["content"]})
            if message["content"].get("execution_state") == "idle":
                idle.add(parent)
    return [given[id] for id, _ in sent]


answers = []
for request in requests:
    if request["type"] == "execute":
        answers.append(execute(request))
    elif request["type"] == "messages":
        answers.append(exchange(request["messages"]))
    else:
        cursor = request.get("cursor", len(request["code"]))
        ask = client.complete if request["type"] == "complete" else client.inspect
        begun = time.time()
        content = ask(request["code"], cursor, reply=True, timeout=60)["content"]
        answers.append({**content, "seconds": time.time() - begun})
# As a client ends a kernel: by a request, which it answers before it ends by itself.
client.shutdown()
ended = time.time()
while manager.provisioner.process.poll() is None and time.time() - ended < 5:
    time.sleep(0.01)
answers.append({"endedAfter": time.time() - ended, "reply": client.get_control_msg(timeout=5)["content"]})
client.stop_channels()
manager.shutdown_kernel(now=True)
json.dump(answers, sys.stdout)
