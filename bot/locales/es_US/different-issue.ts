import { lines } from '../utterances.ts';

export const differentIssue = lines(`
  otro
  otra
  otro asunto
  otro problema
  otro tema
  otra cosa
  otra consulta
  otra pregunta
  otra duda
  uno nuevo
  uno diferente
  uno distinto
  es otro
  es otro asunto
  es otro problema
  es otro tema
  es otra cosa
  es otra consulta
  es otra pregunta
  es por otra cosa
  es por otro asunto
  es sobre otra cosa
  es sobre otro asunto
  es de otra cosa
  por otra cosa
  para otra cosa
  sobre otra cosa
  sobre otro asunto
  sobre otro tema
  asunto diferente
  asunto distinto
  asunto nuevo
  nuevo
  nueva
  nuevo asunto
  nuevo problema
  nueva consulta
  nueva pregunta
  un nuevo problema
  un asunto nuevo
  un problema nuevo
  una consulta nueva
  una pregunta nueva
  una pregunta diferente
  una duda nueva
  una cosa diferente
  problema nuevo
  problema diferente
  problema distinto
  tema diferente
  tema nuevo
  diferente
  distinto
  algo diferente
  algo distinto
  algo nuevo
  algo más
  es diferente
  es distinto
  es nuevo
  es algo nuevo
  es algo diferente
  es algo distinto
  es un asunto diferente
  es un asunto nuevo
  es un problema nuevo
  es un problema distinto
  es una consulta diferente
  es un tema completamente distinto
  ahora es otra cosa
  ahora es otro problema
  esta vez es otra cosa
  esta vez es otro asunto
  sí otro
  sí otro asunto
  sí es otra cosa
  hola es otra cosa
  hola es por otro asunto
  hola tengo otra pregunta
  hola tengo otro problema
  buenas tengo una consulta diferente
  tengo otra pregunta
  tengo otra duda
  tengo otra consulta
  tengo otro problema
  tengo otro problema ahora
  tengo un problema nuevo
  tengo un problema diferente
  tengo una pregunta nueva
  tengo una pregunta diferente
  tengo una duda distinta
  ahora tengo otro problema
  me surgió otro problema
  me salió otra duda
  quiero preguntar otra cosa
  quiero preguntar algo diferente
  quisiera preguntar otra cosa
  quería consultar otra cosa
  quería preguntarle otra cosa
  le escribo por otra cosa
  te escribo por otro tema
  vengo por otra cosa
  vengo por otro asunto
  necesito ayuda con otra cosa
  necesito otra cosa
  me puede ayudar con otra cosa
  me puedes ayudar con otro tema
  una cosa más
  una pregunta más
  una consulta aparte
  un tema aparte
  aparte de eso otra cosa
  cambio de tema
  cambiemos de tema
  hablemos de otra cosa
  no tiene que ver con eso
  no tiene nada que ver
  no tiene nada que ver con lo de antes
  nada que ver con lo anterior
  no está relacionado con lo anterior
  no es el mismo
  no es el mismo asunto
  no es el mismo problema
  no es el mismo tema
  no es la misma consulta
  no es la misma pregunta
  no es la misma cosa
  no es lo mismo
  no es lo mismo de antes
  no es por lo mismo
  no es sobre lo mismo
  no es igual
  no no es lo mismo
  no no es el mismo problema
  no otro asunto
  no otra cosa
  no otro problema
  no otro
  no uno nuevo
  no uno diferente
  no ahora es otra cosa
  no esta vez es diferente
  no es eso
  no es ese problema
  no es por eso
  no es sobre eso
  no es de eso
  no es lo anterior
  no es el de antes
  no es lo de antes
  no es lo de ayer
  eso no
  ese no
  ya no es eso
  ya no es por eso
  ya no es el mismo problema
  ya no es lo mismo
  eso ya se arregló ahora tengo otro problema
  eso ya está resuelto tengo otra pregunta
  ese ya quedó ahora es otra cosa
  lo otro ya se resolvió esto es nuevo
  olvida lo anterior tengo otra pregunta
  olvide lo de antes es otro asunto
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
  hay un problema con mi {Topic}
  hay un error en mi {Topic}
  ayuda con {Topic}
  ayuda con mi {Topic}
  ayuda con el {Topic}
  necesito ayuda con {Topic}
  necesito ayuda con mi {Topic}
  necesito ayuda con el {Topic}
  necesito ayuda con la {Topic}
  me puede ayudar con mi {Topic}
  me puedes ayudar con mi {Topic}
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
  dónde está mi {Topic}
  cuándo llega mi {Topic}
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
  hay un {Topic} que no reconozco
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
  puede revisar mi {Topic}
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
`);
