/* Built from plugins/frontend by `make update-generated`; do not edit. */
"use strict";(()=>{var n=e=>`belajar-files:${e}`,a=e=>`belajar-notes:${e}`;var t=self,s=t.registration.scope;t.addEventListener("install",()=>t.skipWaiting());t.addEventListener("activate",e=>e.waitUntil(Promise.all([caches.delete(n(s)),caches.delete(a(s)),t.registration.unregister()])));})();
