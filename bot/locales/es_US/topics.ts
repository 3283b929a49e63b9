import { lines } from '../utterances.ts';

/** Naming a topic, without more, is a different issue too: it says which. */
export const namedTopic = lines(`
  {Topic}
  mi {Topic}
  el {Topic}
  la {Topic}
  un {Topic}
  una {Topic}
  {Topic} por favor
  de {Topic}
  de mi {Topic}
  sobre {Topic}
  sobre mi {Topic}
  sobre el {Topic}
  sobre la {Topic}
  sobre un {Topic}
  por {Topic}
  por mi {Topic}
  por un {Topic}
  es {Topic}
  es mi {Topic}
  es de {Topic}
  es sobre {Topic}
  es sobre mi {Topic}
  es sobre un {Topic}
  es por mi {Topic}
  es por un {Topic}
  es por el {Topic}
  es por la {Topic}
  ahora es {Topic}
  ahora es mi {Topic}
  ahora es por mi {Topic}
  esta vez es mi {Topic}
  esta vez es por {Topic}
  se trata de mi {Topic}
  pregunta sobre mi {Topic}
  pregunta de {Topic}
  consulta sobre {Topic}
  consulta de {Topic}
  duda con mi {Topic}
  una pregunta sobre mi {Topic}
  una consulta sobre mi {Topic}
  una duda sobre mi {Topic}
  nueva pregunta sobre {Topic}
  otra pregunta sobre mi {Topic}
  otra consulta sobre {Topic}
  tengo una pregunta sobre {Topic}
  tengo una pregunta sobre mi {Topic}
  tengo una consulta sobre mi {Topic}
  tengo una duda con mi {Topic}
  tengo una duda de {Topic}
  hola tengo una pregunta sobre mi {Topic}
  hola es por mi {Topic}
  problema con {Topic}
  problema con mi {Topic}
  problema con el {Topic}
  problema con la {Topic}
  problema de {Topic}
  problemas con mi {Topic}
  otro problema con mi {Topic}
  tengo problemas con {Topic}
  tengo un problema con mi {Topic}
  tengo un problema con el {Topic}
  tengo un problema con la {Topic}
  tengo un problema nuevo con mi {Topic}
  ayuda con {Topic}
  ayuda con mi {Topic}
  ayuda con el {Topic}
  necesito ayuda con {Topic}
  necesito ayuda con mi {Topic}
  necesito ayuda con el {Topic}
  necesito ayuda con la {Topic}
  necesito {Topic}
  necesito un {Topic}
  necesito mi {Topic}
  quiero {Topic}
  quiero un {Topic}
  quiero hablar de mi {Topic}
  quiero preguntar por mi {Topic}
  quiero saber de mi {Topic}
  quisiera saber sobre mi {Topic}
  algo anda mal con mi {Topic}
  mi {Topic} está mal
  mi {Topic} no está bien
  mi {Topic} vino muy alta
  mi {Topic} no funciona
  mi {Topic} no sirve
  mi {Topic} dejó de funcionar
  mi {Topic} está lento
  el {Topic} no funciona
  el {Topic} no sirve
  el {Topic} está muy lento
  el {Topic} se cae
  se cayó el {Topic}
  no tengo {Topic}
  me quedé sin {Topic}
  no me funciona el {Topic}
  mi {Topic} no llega
  mi {Topic} no ha llegado
  mi {Topic} no llegó
  mi {Topic} nunca llegó
  mi {Topic} llegó dañado
  el {Topic} no llega
  no he recibido mi {Topic}
  no me llegó mi {Topic}
  no me ha llegado la {Topic}
  no me ha llegado el {Topic}
  me llegó el {Topic} equivocado
  me sale un {Topic}
  me da {Topic}
  me aparece un {Topic}
  me hicieron un {Topic} de más
  me hicieron un {Topic} doble
  no reconozco un {Topic}
  me cobraron de más en mi {Topic}
  no puedo pagar mi {Topic}
  quiero pagar mi {Topic}
  quiero cancelar mi {Topic}
  quiero cambiar mi {Topic}
  quiero rastrear mi {Topic}
  quiero devolver mi {Topic}
  necesito una copia de mi {Topic}
  no entiendo mi {Topic}
  otra cosa mi {Topic}
  otra cosa sobre mi {Topic}
  otro asunto {Topic}
  otro asunto mi {Topic}
  no es lo mismo es mi {Topic}
  no es lo mismo es sobre {Topic}
  no es lo mismo ahora es mi {Topic}
  no es el mismo problema es mi {Topic}
  no es el mismo asunto es por {Topic}
  no es eso es mi {Topic}
  no es por eso es por mi {Topic}
  no es sobre eso es sobre mi {Topic}
  ya no es eso ahora es mi {Topic}
  no es {Topic}
  no es mi {Topic}
  no es sobre mi {Topic}
  no es por mi {Topic}
  no ahora es mi {Topic}
  eso ya está ahora tengo una duda con mi {Topic}
  pregunto por mi {Topic}
  pregunto por el {Topic}
  pregunto por la {Topic}
  pregunto por un {Topic}
  le escribo por mi {Topic}
  te escribo por mi {Topic}
  le escribo por un {Topic}
  escribo por mi {Topic}
  vengo por mi {Topic}
  vengo por lo de mi {Topic}
  es lo de mi {Topic}
  es por lo de mi {Topic}
  lo de mi {Topic}
  lo del {Topic}
  acerca de mi {Topic}
  acerca de {Topic}
  respecto a mi {Topic}
  respecto al {Topic}
  con mi {Topic}
  con el {Topic}
  para {Topic}
  para mi {Topic}
  revise mi {Topic} por favor
  cancele mi {Topic} por favor
  mándeme mi {Topic}
  explíqueme mi {Topic}
  veo un {Topic} en mi cuenta
  veo un {Topic} que no hice
  veo dos {Topic} en mi tarjeta
  tengo un {Topic} que no es mío
  tengo un {Topic} mal
  tengo dos {Topic} este mes
  tengo un {Topic} en la pantalla
  tengo problemas con el {Topic}
  tengo problemas de {Topic}
  tengo una {Topic}
  tengo una nueva {Topic}
  tengo un {Topic}
  tengo fallas de {Topic}
  tengo fallas en el {Topic}
  tengo lento el {Topic}
  estoy sin {Topic}
  estoy sin {Topic} desde ayer
  no hay {Topic}
  no hay {Topic} en mi casa
  no jala el {Topic}
  no anda el {Topic}
  no me carga la {Topic}
  no me abre la {Topic}
  no me deja pagar mi {Topic}
  no me deja {Topic}
  no me llega el {Topic}
  no me llegó el {Topic}
  no me llegó la {Topic}
  no me han hecho el {Topic}
  no me han mandado mi {Topic}
  no me han entregado mi {Topic}
  no encuentro mi {Topic}
  no puedo ver mi {Topic}
  no puedo {Topic}
  no puedo conectarme al {Topic}
  no puedo entrar a la {Topic}
  no puedo abrir la {Topic}
  no recuerdo mi {Topic}
  no estoy de acuerdo con mi {Topic}
  no reconozco este {Topic}
  no sé cómo pagar mi {Topic}
  nunca recibí mi {Topic}
  nunca llegó el {Topic}
  olvidé mi {Topic}
  perdí mi {Topic}
  hice un {Topic}
  hice un {Topic} ayer
  hice un {Topic} la semana pasada
  ya hice el {Topic}
  ya pagué mi {Topic}
  pagué dos veces mi {Topic}
  me {Topic} dos veces
  me {Topic} de más
  me {Topic} algo que no pedí
  me {Topic} otra cosa
  me {Topic} mal
  me llegó una {Topic} muy alta
  me llegó una {Topic} que no es mía
  me llegó la {Topic} mal
  me llegó el {Topic} roto
  me llegó el {Topic} abierto
  me llegó otro {Topic}
  me llegó un {Topic} que no pedí
  me mandaron otro {Topic}
  me mandaron el {Topic} equivocado
  me mandaron un {Topic} equivocado
  me falta un {Topic}
  me falta mi {Topic}
  me deben un {Topic}
  me urge mi {Topic}
  me sale {Topic}
  me sale error en la {Topic}
  me marca un {Topic}
  me marca {Topic}
  me da un {Topic}
  me tira un {Topic}
  la {Topic} me da problemas
  la {Topic} no abre
  la {Topic} no carga
  la {Topic} no sirve
  la {Topic} no funciona
  la {Topic} está mal
  la {Topic} está caída
  la {Topic} muestra un error
  la {Topic} salió muy alta
  la {Topic} llegó muy alta
  la {Topic} tiene un error
  la {Topic} viene mal
  el {Topic} está caído
  el {Topic} está dañado
  el {Topic} está mal
  el {Topic} no prende
  el {Topic} no se conecta
  el {Topic} no aparece
  el {Topic} no es correcto
  el {Topic} se desconecta
  el {Topic} anda muy lento
  el {Topic} viene incompleto
  el {Topic} que recibí está mal
  el {Topic} llegó roto
  el {Topic} dice entregado y no lo tengo
  mi {Topic} llegó mal
  mi {Topic} llegó incompleto
  mi {Topic} vino mal
  mi {Topic} viene con error
  mi {Topic} está atrasado
  mi {Topic} está perdido
  mi {Topic} se perdió
  mi {Topic} se cae
  mi {Topic} fue rechazado
  mi {Topic} fue cancelado
  mi {Topic} no pasa
  mi {Topic} no aparece
  mi {Topic} no es correcta
  mi {Topic} subió mucho
  mi {Topic} anda mal
  mi {Topic} anda lento
  mi {Topic} está muy cara
  mi {Topic} está equivocada
  mi última {Topic}
  mi nuevo {Topic}
  se me fue el {Topic}
  se fue el {Topic}
  se cae el {Topic}
  se perdió mi {Topic}
  {Topic} lento
  {Topic} caído
  {Topic} no funciona
  {Topic} no llegó
  {Topic} equivocado
  {Topic} doble
  {Topic} pendiente
  {Topic} atrasado
  {Topic} ahora
  {Topic} esta vez
  estado de mi {Topic}
  departamento de {Topic}
  área de {Topic}
  ahora tengo una duda de {Topic}
  ahora tengo un problema con mi {Topic}
  ahora tengo un problema de {Topic}
  ahora es una duda de {Topic}
  ahora es una consulta de {Topic}
  ahora necesito ayuda con mi {Topic}
  esta vez es una duda de {Topic}
  otra pregunta hacen {Topic}
  otra pregunta de mi {Topic}
  otra duda mi {Topic}
  otra cosa necesito mi {Topic}
  otro problema el {Topic}
  algo distinto es sobre un {Topic}
  es diferente es sobre un {Topic}
  es diferente es mi {Topic}
  es distinto es por el {Topic}
  es nuevo es mi {Topic}
  es otra cosa es mi {Topic}
  es otra cosa el {Topic}
  tema nuevo mi {Topic}
  una cosa más mi {Topic}
  también quiero preguntar por mi {Topic}
  lo otro ya no es problema ahora es mi {Topic}
  lo otro ya está ahora es una duda de {Topic}
  lo otro ya está es por el {Topic}
  olvide lo otro es mi {Topic}
  olvida lo otro es por {Topic}
  deje lo anterior es sobre mi {Topic}
  eso ya no ahora mi {Topic}
  no lo de antes sino mi {Topic}
  no es aquello es mi {Topic}
  no es el problema de antes es el {Topic}
  me gustaría saber de mi {Topic}
  me gustaría cambiar mis {Topic}
  me gustaría hacer un {Topic}
  me gustaría ver mis {Topic}
  quisiera activar los {Topic}
  quisiera cambiar los {Topic}
  quiero configurar los {Topic}
  sus {Topic} no aparecen
  me aparece el {Topic} en la pantalla
  su {Topic} no carga
`);
