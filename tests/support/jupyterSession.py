"""
Speaks the Jupyter protocol to a real kernel: starts it, sends the requests of the standard input (a JSON list) one after
the other, and writes what came back (a JSON list). Each request is {"type": "execute" | "complete" | "inspect",
"code": ..., "cursor": ..., "interruptAfter": seconds}.
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
    # After an error tslab skips what comes within 200 ms.
    time.sleep(0.3 if answer["status"] != "ok" else 0)
    return answer


answers = []
for request in requests:
    if request["type"] == "execute":
        answers.append(execute(request))
    else:
        cursor = request.get("cursor", len(request["code"]))
        ask = client.complete if request["type"] == "complete" else client.inspect
        answers.append(ask(request["code"], cursor, reply=True, timeout=60)["content"])
client.stop_channels()
manager.shutdown_kernel(now=True)
json.dump(answers, sys.stdout)
